package org.oversightgraph.system;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the recorded facts around an ICB in three round trips. */
@Component
class SystemGraph {

	private final GraphReader reader;

	private final ArrangementGraph arrangements;

	private final OversightGraph oversight;

	SystemGraph(GraphReader reader, ArrangementGraph arrangements, OversightGraph oversight) {
		this.reader = reader;
		this.arrangements = arrangements;
		this.oversight = oversight;
	}

	/**
	 * Reads the facts around an ICB. For other kinds of organisations, it reads only the
	 * facts about the organisation.
	 */
	SystemFacts around(String icb, Moment moment) {
		List<RecordedArrangement> party = this.arrangements.of(List.of(icb), moment);
		Subjects subjects = Subjects.relatedTo(List.of(icb), 1).withCodes(withOversightSubjects(icb, party));
		Map<String, OversightFacts> bodies = this.oversight.facts(subjects, moment);
		return new SystemFacts(icb, bodies, party, clusters(icb, moment));
	}

	/**
	 * Returns the ICB, and the subjects of its oversight agreements, which may work
	 * outside its system.
	 */
	private static Set<String> withOversightSubjects(String icb, List<RecordedArrangement> party) {
		Set<String> codes = new LinkedHashSet<>(List.of(icb));
		party.stream()
			.map(RecordedArrangement::arrangement)
			.filter((arrangement) -> arrangement.kind() == ArrangementKind.OVERSIGHT_AGREEMENT)
			.flatMap((agreement) -> agreement.parties().stream())
			.filter((candidate) -> candidate.role() == PartyRole.SUBJECT)
			.map(Arrangement.Party::organisation)
			.forEach((subject) -> codes.add(subject.code()));
		return codes;
	}

	private List<Link> clusters(String icb, Moment moment) {
		return this.reader.read("clusters-of-icb",
				Map.of("codes", List.of(icb), "asOf", moment.asOf(), "release", moment.release()),
				(row) -> membership(row, moment));
	}

	private static Link membership(Record row, Moment moment) {
		return SourcesRecord.of(row.get("sources").asList(Value::asNode))
			.link(row.get("member").asRelationship(), OrganisationNode.read(row.get("icb").asNode(), moment),
					OrganisationNode.read(row.get("cluster").asNode(), moment));
	}

}
