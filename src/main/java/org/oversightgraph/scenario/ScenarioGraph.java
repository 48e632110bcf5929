package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.finding.FindingGraph;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the recorded facts of a date, to which changes are applied. */
@Component
class ScenarioGraph {

	private final GraphReader reader;

	private final OversightGraph oversight;

	private final ArrangementGraph arrangements;

	private final FindingGraph findings;

	ScenarioGraph(GraphReader reader, OversightGraph oversight, ArrangementGraph arrangements, FindingGraph findings) {
		this.reader = reader;
		this.oversight = oversight;
		this.arrangements = arrangements;
		this.findings = findings;
	}

	/**
	 * Returns the recorded facts. Each part needs one round trip, independent of the
	 * changes.
	 */
	Setting setting(Moment moment) {
		return new Setting(this.oversight.facts(Subjects.ofKinds(OrganisationKind.overseen()), moment),
				clusters(moment), arrangements(moment), this.findings.recorded(moment.release()));
	}

	private List<Arrangement> arrangements(Moment moment) {
		return this.arrangements.ofKinds(List.of(ArrangementKind.values()), moment)
			.stream()
			.map(RecordedArrangement::arrangement)
			.toList();
	}

	/** Returns every cluster with the ICBs that are certainly in it on the date. */
	private List<Cluster> clusters(Moment moment) {
		Map<Organisation, List<String>> members = new LinkedHashMap<>();
		for (Record row : this.reader.read("cluster-members",
				Map.of("asOf", moment.asOf(), "release", moment.release()), (row) -> row)) {
			List<String> icbs = members.computeIfAbsent(OrganisationNode.read(row.get("cluster").asNode(), moment),
					(cluster) -> new ArrayList<>());
			Value member = row.get("member");
			if (!member.isNull() && Properties.period(member.asRelationship()).certainlyHoldsOn(moment.asOf())) {
				icbs.add(row.get("icb").asString());
			}
		}
		return members.entrySet()
			.stream()
			.map((entry) -> new Cluster(entry.getKey(), List.copyOf(entry.getValue())))
			.toList();
	}

}
