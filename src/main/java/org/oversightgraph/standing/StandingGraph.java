package org.oversightgraph.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.oversightgraph.fact.Sources;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the records of an organisation's segments, support, ratings and reviews. */
@Component
class StandingGraph {

	private final GraphReader reader;

	StandingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Returns the records of an organisation in one round trip, or empty for an unknown
	 * code.
	 */
	Optional<StandingFacts> facts(String code, Moment moment) {
		return this.reader
			.read("standing", Map.of("codes", List.of(code), "release", moment.release()),
					(row) -> facts(row, moment))
			.stream()
			.findFirst();
	}

	private static StandingFacts facts(Record row, Moment moment) {
		Organisation subject = OrganisationNode.read(row.get("subject").asNode(), moment);
		Sources sources = Sources.of(row.get("sources").asList(Value::asNode));
		return new StandingFacts(subject,
				row.get("segments").asList((value) -> segment(subject, value.asNode(), sources)),
				row.get("stays").asList((value) -> stay(subject, value, sources)),
				row.get("ratings").asList((value) -> QualityRatingNode.read(value.asNode(), sources)),
				row.get("metrics").asList((value) -> metric(value.asNode(), sources)),
				row.get("assessments").asList((value) -> assessment(value.asNode(), sources)));
	}

	private static SegmentAllocation segment(Organisation subject, Node node, Sources sources) {
		return new SegmentAllocation(subject.code(), subject.name(), node.get("segment").asInt(),
				Properties.required(node, "edition"), Properties.text(node, "period"),
				Properties.decimal(node, "score"), Properties.integer(node, "rank"), Properties.flag(node, "inDeficit"),
				sources.provenanceOf(node));
	}

	private static RecordedStay stay(Organisation subject, Value entry, Sources sources) {
		Node node = entry.get("episode").asNode();
		return new RecordedStay(Properties.required(node, "id"), subject.name(),
				Programme.valueOf(Properties.required(node, "programme")), Properties.texts(node, "trigger"),
				Properties.flag(node, "cqcRecommended"), Properties.text(node, "director"),
				Properties.date(node, "directorFrom"), Properties.date(node, "targetExitOn"),
				entry.get("events")
					.asList((value) -> event(value.asNode(), sources))
					.stream()
					.sorted(Comparator.comparing(SupportEvent::date, Comparator.nullsLast(Comparator.naturalOrder()))
						.thenComparing(SupportEvent::event))
					.toList(),
				entry.get("criteria")
					.asList((value) -> criterion(value.asNode(), sources))
					.stream()
					.sorted(Comparator.comparing(ExitCriterion::number))
					.toList(),
				sources.provenanceOf(node));
	}

	private static SupportEvent event(Node node, Sources sources) {
		return new SupportEvent(Properties.required(node, "event"), Properties.date(node, "on"),
				sources.provenanceOf(node));
	}

	private static ExitCriterion criterion(Node node, Sources sources) {
		return new ExitCriterion(node.get("number").asInt(), Properties.required(node, "criterion"),
				Properties.flag(node, "met"), Properties.date(node, "metOn"), sources.provenanceOf(node));
	}

	private static MetricValue metric(Node node, Sources sources) {
		return new MetricValue(Properties.text(node, "period"), Properties.text(node, "theme"),
				Properties.required(node, "metric"), Properties.required(node, "title"), node.get("value").asDouble(),
				Properties.text(node, "units"), Properties.integer(node, "rank"), sources.provenanceOf(node));
	}

	private static AnnualAssessment assessment(Node node, Sources sources) {
		return new AnnualAssessment(Properties.required(node, "year"), Properties.required(node, "summary"),
				sources.provenanceOf(node));
	}

}
