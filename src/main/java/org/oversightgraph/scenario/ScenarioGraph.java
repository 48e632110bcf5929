package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Properties;

import org.springframework.stereotype.Component;

/** Reads which ICBs are in which clusters. */
@Component
class ScenarioGraph {

	private final GraphReader reader;

	ScenarioGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** Every cluster, with the ICBs that are certainly in it on the date. */
	List<Cluster> clusters(LocalDate asOf) {
		Map<Organisation, List<String>> members = new LinkedHashMap<>();
		for (Record row : this.reader.read("cluster-members", Map.of("asOf", asOf), (row) -> row)) {
			List<String> icbs = members.computeIfAbsent(OrganisationNode.read(row.get("cluster").asNode()),
					(cluster) -> new ArrayList<>());
			Value member = row.get("member");
			if (!member.isNull() && Properties.period(member.asRelationship()).certainlyHoldsOn(asOf)) {
				icbs.add(row.get("icb").asString());
			}
		}
		return members.entrySet()
			.stream()
			.map((one) -> new Cluster(one.getKey(), List.copyOf(one.getValue())))
			.toList();
	}

}
