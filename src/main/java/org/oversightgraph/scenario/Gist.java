package org.oversightgraph.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;

/**
 * The essential content of a position, without its reasons. Two positions are equivalent
 * if their gists are equal.
 *
 * @param conclusion the determination, the lead and the segment
 * @param candidates the possible leads
 * @param sharing the organisations that share the oversight
 * @param coordinating the regional teams that co-ordinate
 * @param lines the overseers, each with its role
 */
record Gist(List<Object> conclusion, Set<String> candidates, Set<String> sharing, Set<String> coordinating,
		Set<String> lines) {

	static Gist of(OversightPosition position) {
		Organisation lead = position.lead();
		return new Gist(
				List.of(position.determination(), (lead == null) ? "" : lead.code(),
						(position.segment() == null) ? 0 : position.segment().segment()),
				codes(position.candidates()), codes(position.sharedWith()), codes(position.coordinators()),
				position.lines().stream().map(Gist::of).collect(Collectors.toSet()));
	}

	private static String of(OversightLine line) {
		return line.role() + " " + line.overseer().code();
	}

	static Set<String> codes(List<Organisation> bodies) {
		return bodies.stream().map(Organisation::code).collect(Collectors.toSet());
	}

	/**
	 * Returns the lines that are not among the others, one for each overseer and role.
	 */
	static List<OversightLine> beyond(List<OversightLine> lines, List<OversightLine> others) {
		Set<String> seen = others.stream().map(Gist::of).collect(Collectors.toCollection(LinkedHashSet::new));
		return lines.stream().filter((line) -> seen.add(of(line))).toList();
	}

}
