package org.oversightgraph.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.oversightgraph.argument.NamedBodies;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;

/** Finds the organisations that a filter names. */
final class Organisations {

	private final OversightGraph graph;

	Organisations(OversightGraph graph) {
		this.graph = graph;
	}

	/**
	 * Requires that the organisations exist and are of the right kind.
	 * @return the organisations by code, under their names on the last date
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if one does not exist or is
	 * of the wrong kind
	 */
	Map<String, Organisation> require(NamedBodies named, Span span) {
		List<String> codes = named.codes().stream().map(OrganisationCode::value).toList();
		Map<String, Organisation> found = this.graph.throughTime(Subjects.of(codes), span.release())
			.values()
			.stream()
			.map((facts) -> facts.on(span.to()).subject())
			.collect(Collectors.toMap(Organisation::code, Function.identity()));
		named.requireAmong(found);
		return found;
	}

	/** Returns one of the organisations, which must exist and be of the right kind. */
	Organisation named(NamedBodies named, OrganisationCode code, Span span) {
		return Objects.requireNonNull(require(named, span).get(code.value()));
	}

}
