package org.oversightgraph.explore;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementNode;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.time.Moment;

/** Reads the surroundings of organisations from a record of nodes and relationships. */
final class SurroundingsRecord {

	private final Record row;

	private final Moment moment;

	private final SourcesRecord sources;

	private final Map<String, Organisation> middle;

	private final Map<String, Organisation> around;

	private final Map<String, Organisation> bodies = new HashMap<>();

	SurroundingsRecord(Record row, Moment moment) {
		this.row = row;
		this.moment = moment;
		this.sources = SourcesRecord.of(row.get("sources").asList(Value::asNode));
		this.middle = bodies("middle");
		this.around = bodies("around");
		this.bodies.putAll(this.middle);
		this.bodies.putAll(this.around);
	}

	private Map<String, Organisation> bodies(String field) {
		Map<String, Organisation> found = new LinkedHashMap<>();
		this.row.get(field)
			.asList(Value::asNode)
			.forEach((node) -> found.put(node.elementId(), OrganisationNode.read(node, this.moment)));
		return found;
	}

	Surroundings surroundings() {
		Stream<Relationship> links = this.row.get("links")
			.asList(Value::asRelationship)
			.stream()
			.filter((link) -> this.bodies.containsKey(link.endNodeElementId()))
			.map(this::between);
		Stream<Relationship> arrangements = arrangements().stream()
			.flatMap((arrangement) -> JointParties.of(arrangement).stream());
		return new Surroundings(List.copyOf(this.middle.values()), List.copyOf(this.around.values()),
				this.row.get("leftOut").asList((kind) -> OrganisationKind.valueOf(kind.asString())),
				Stream.concat(links, arrangements).distinct().toList());
	}

	private Relationship between(org.neo4j.driver.types.Relationship link) {
		Organisation from = known(link.startNodeElementId());
		Organisation to = known(link.endNodeElementId());
		if (link.type().equals(Succession.RELATIONSHIP)) {
			return Relationship.of(this.sources.succession(link, from, to));
		}
		return Relationship.of(this.sources.link(link, from, to), this.moment.asOf());
	}

	private List<Arrangement> arrangements() {
		Map<String, List<org.neo4j.driver.types.Relationship>> parties = this.row.get("parties")
			.asList(Value::asRelationship)
			.stream()
			.collect(Collectors.groupingBy(org.neo4j.driver.types.Relationship::endNodeElementId));
		return this.row.get("arrangements")
			.asList(Value::asNode)
			.stream()
			.map((node) -> ArrangementNode.read(node,
					parties.getOrDefault(node.elementId(), List.of())
						.stream()
						.map((party) -> ArrangementNode.party(party, known(party.startNodeElementId()), this.sources))
						.toList(),
					this.sources))
			.toList();
	}

	private Organisation known(String elementId) {
		return Objects.requireNonNull(this.bodies.get(elementId), "a relationship was read without its organisations");
	}

}
