package org.oversightgraph.footprint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementNode;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.standing.QualityRatingNode;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentAllocationNode;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.standing.SupportTrigger;

/** Reads the facts of an organisation from a record of nodes and relationships. */
final class FactsRecord {

	private static final Set<String> LINKS = EnumSet.allOf(LinkKind.class)
		.stream()
		.map(Enum::name)
		.collect(Collectors.toUnmodifiableSet());

	private final MapAccessor row;

	private final long release;

	private final SharedObjects shared;

	private final SourcesRecord sources;

	private final Organisation subject;

	private final Map<String, Organisation> bodies = new HashMap<>();

	FactsRecord(MapAccessor row, long release, SharedObjects shared) {
		this.row = row;
		this.release = release;
		this.shared = shared;
		this.sources = SourcesRecord.of(row.get("sources").asList(Value::asNode), shared::source);
		this.subject = body(row.get("subject").asNode());
		row.get("bodies").asList(Value::asNode).forEach(this::body);
	}

	private Organisation body(Node node) {
		return this.bodies.computeIfAbsent(node.elementId(),
				(id) -> this.shared.organisation(OrganisationNode.read(node, this.release)));
	}

	/** Returns the facts of all dates, with the latest names. */
	OversightFacts facts(double largePatientFlow) {
		List<Relationship> relationships = this.row.get("relationships").asList(Value::asRelationship);
		return new OversightFacts(this.subject, Evidence.valueOf(this.row.get("subject").get("evidence").asString()),
				this.sources.named(this.subject.sources()), links(relationships), successions(relationships),
				arrangements(relationships), segments(),
				Map.of(this.subject.code(), this.row.get("episodes").asList(this::episode)),
				this.row.get("nationals").asList((value) -> body(value.asNode())), largePatientFlow);
	}

	private List<Link> links(List<Relationship> relationships) {
		return relationships.stream()
			.filter((relationship) -> LINKS.contains(relationship.type()))
			.map(this::link)
			.distinct()
			.toList();
	}

	private Link link(Relationship relationship) {
		return this.sources.link(relationship, start(relationship), end(relationship));
	}

	private List<Succession> successions(List<Relationship> relationships) {
		return relationships.stream()
			.filter((relationship) -> relationship.type().equals(Succession.RELATIONSHIP))
			.map((relationship) -> this.sources.succession(relationship, start(relationship), end(relationship)))
			.distinct()
			.toList();
	}

	private List<Arrangement> arrangements(List<Relationship> relationships) {
		Map<String, List<Party>> parties = new HashMap<>();
		relationships.stream()
			.filter((relationship) -> relationship.type().equals(Party.RELATIONSHIP))
			.forEach((relationship) -> parties
				.computeIfAbsent(relationship.endNodeElementId(), (id) -> new ArrayList<>())
				.add(ArrangementNode.party(relationship, start(relationship), this.sources)));
		return this.row.get("arrangements")
			.asList(Value::asNode)
			.stream()
			.map((node) -> ArrangementNode.read(node,
					parties.getOrDefault(node.elementId(), List.of()).stream().distinct().toList(), this.sources))
			.toList();
	}

	private Map<String, List<SegmentAllocation>> segments() {
		Map<String, String> names = this.bodies.values()
			.stream()
			.collect(Collectors.toMap(Organisation::code, Organisation::name, (first, second) -> first));
		return this.row.get("segments")
			.asList((entry) -> entry)
			.stream()
			.filter((entry) -> !entry.get("node").isNull())
			.map((entry) -> segment(entry.get("body").asString(), names, entry.get("node").asNode()))
			.collect(Collectors.groupingBy(SegmentAllocation::organisation));
	}

	private SegmentAllocation segment(String code, Map<String, String> names, Node node) {
		return SegmentAllocationNode.read(code, names.getOrDefault(code, code), node, this.sources);
	}

	private SupportEpisode episode(Value entry) {
		Node node = entry.get("node").asNode();
		return new SupportEpisode(Properties.required(node, "id"), this.subject.name(),
				Properties.requiredChoice(node, "programme", Programme.class),
				Properties.choices(node, "trigger", SupportTrigger.class), Properties.flag(node, "cqcRecommended"),
				Properties.choice(node, "director", DirectorKind.class), Properties.date(node, "targetExitOn"),
				entry.get("criteria").asInt(), entry.get("met").asInt(),
				entry.get("ratings").asList((rating) -> QualityRatingNode.read(rating.asNode(), this.sources)),
				this.sources.provenanceOf(node));
	}

	private Organisation start(Relationship relationship) {
		return known(relationship.startNodeElementId());
	}

	private Organisation end(Relationship relationship) {
		return known(relationship.endNodeElementId());
	}

	private Organisation known(String elementId) {
		return Objects.requireNonNull(this.bodies.get(elementId), "A relationship was read without its organisations.");
	}

}
