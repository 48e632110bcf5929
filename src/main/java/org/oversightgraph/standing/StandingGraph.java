package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.platform.neo4j.Rows;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads the records of an organisation's segments, support, ratings and reviews. */
@Component
class StandingGraph {

	private static final String SUPPORT = "support-episodes";

	private final GraphReader reader;

	StandingGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Returns the records of several organisations, with their latest names, in one round
	 * trip.
	 * @return the records by code, without unknown codes
	 */
	Map<String, StandingFacts> facts(Collection<String> codes, long release) {
		return this.reader.byKey(new Rows<>("standing", "codes", Map.of("release", release),
				Rows.each(StandingGraph::code, (row) -> facts(row, release))), codes);
	}

	/**
	 * The records of the support of an organisation.
	 *
	 * @param subject the organisation
	 * @param stays its stays in programmes of support
	 */
	record SupportFacts(Organisation subject, List<RecordedStay> stays) {

		private SupportFacts named(LocalDate date) {
			Organisation then = this.subject.named(date);
			return then.name().equals(this.subject.name()) ? this
					: new SupportFacts(then, this.stays.stream().map((stay) -> stay.of(then.name())).toList());
		}

	}

	/** Returns the support of some organisations, in one round trip. */
	List<SupportFacts> support(Collection<String> codes, Moment moment) {
		long release = moment.release();
		Rows<SupportFacts> rows = new Rows<>(SUPPORT, "codes", Map.of("all", false, "release", release),
				Rows.each(StandingGraph::code, (row) -> support(row, release)));
		return named(this.reader.byKey(rows, codes).values(), moment);
	}

	private record AllSupport(long release) {
	}

	/** Returns the support of all organisations, in one round trip. */
	@SuppressWarnings("unchecked")
	List<SupportFacts> allSupport(Moment moment) {
		long release = moment.release();
		List<SupportFacts> all = this.reader.derived(new AllSupport(release), List.class,
				() -> this.reader.read(SUPPORT, Map.of("codes", List.of(), "all", true, "release", release),
						(row) -> support(row, release)));
		return named(all, moment);
	}

	private static List<SupportFacts> named(Collection<SupportFacts> found, Moment moment) {
		return found.stream().map((facts) -> facts.named(moment.asOf())).toList();
	}

	private static String code(Record row) {
		return row.get("subject").get("code").asString();
	}

	private static SupportFacts support(Record row, long release) {
		Organisation subject = OrganisationNode.read(row.get("subject").asNode(), release);
		SourcesRecord sources = SourcesRecord.of(row.get("sources").asList(Value::asNode));
		return new SupportFacts(subject, row.get("stays").asList((value) -> stay(subject, value, sources)));
	}

	private static StandingFacts facts(Record row, long release) {
		Organisation subject = OrganisationNode.read(row.get("subject").asNode(), release);
		SourcesRecord sources = SourcesRecord.of(row.get("sources").asList(Value::asNode));
		return new StandingFacts(subject, row.get("segments")
			.asList((value) -> SegmentAllocationNode.read(subject.code(), subject.name(), value.asNode(), sources)),
				row.get("stays").asList((value) -> stay(subject, value, sources)),
				row.get("ratings").asList((value) -> QualityRatingNode.read(value.asNode(), sources)),
				row.get("metrics").asList((value) -> metric(value.asNode(), sources)),
				row.get("assessments").asList((value) -> assessment(value.asNode(), sources)));
	}

	private static RecordedStay stay(Organisation subject, Value entry, SourcesRecord sources) {
		Node node = entry.get("episode").asNode();
		return new RecordedStay(Properties.required(node, "id"), subject.name(),
				Properties.requiredChoice(node, "programme", Programme.class),
				Properties.choices(node, "trigger", SupportTrigger.class), Properties.flag(node, "cqcRecommended"),
				Properties.choice(node, "director", DirectorKind.class), Properties.date(node, "directorFrom"),
				Properties.date(node, "targetExitOn"),
				entry.get("events")
					.asList((value) -> event(value.asNode(), sources))
					.stream()
					.sorted(Comparator.comparing(SupportEvent::date, Comparator.nullsLast(Comparator.naturalOrder()))
						.thenComparing((event) -> event.event().name()))
					.toList(),
				entry.get("criteria")
					.asList((value) -> criterion(value.asNode(), sources))
					.stream()
					.sorted(Comparator.comparing(ExitCriterion::number))
					.toList(),
				sources.provenanceOf(node));
	}

	private static SupportEvent event(Node node, SourcesRecord sources) {
		return new SupportEvent(Properties.requiredChoice(node, "event", SupportEvent.Kind.class),
				Properties.date(node, "on"), sources.provenanceOf(node));
	}

	private static ExitCriterion criterion(Node node, SourcesRecord sources) {
		return new ExitCriterion(node.get("number").asInt(), Properties.required(node, "criterion"),
				Properties.flag(node, "met"), Properties.date(node, "metOn"), sources.provenanceOf(node));
	}

	private static MetricValue metric(Node node, SourcesRecord sources) {
		return new MetricValue(Properties.text(node, "period"), Properties.text(node, "theme"),
				Properties.required(node, "metric"), Properties.required(node, "title"), node.get("value").asDouble(),
				Properties.text(node, "units"), Properties.integer(node, "rank"), sources.provenanceOf(node));
	}

	private static AnnualAssessment assessment(Node node, SourcesRecord sources) {
		return new AnnualAssessment(Properties.required(node, "year"), Properties.required(node, "summary"),
				sources.provenanceOf(node));
	}

}
