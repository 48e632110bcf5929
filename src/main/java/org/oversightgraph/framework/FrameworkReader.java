package org.oversightgraph.framework;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.organisation.OrganisationKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/** Reads the framework from its files: one an edition, and one of conventions. */
final class FrameworkReader {

	private static final String CONVENTIONS = "conventions.yaml";

	private final YAMLMapper mapper = YAMLMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Reads all files.
	 * @throws IOException if one cannot be read
	 * @throws IllegalStateException if what they hold does not hold together
	 */
	Framework read(List<Resource> files) throws IOException {
		List<FrameworkEdition> editions = new ArrayList<>();
		List<FrameworkRule> conventions = new ArrayList<>();
		for (Resource file : files) {
			try (InputStream content = file.getInputStream()) {
				if (CONVENTIONS.equals(file.getFilename())) {
					this.mapper.readValue(content, ConventionsFile.class)
						.rules()
						.forEach((entry) -> conventions.add(entry.rule()));
				}
				else {
					editions.add(this.mapper.readValue(content, EditionFile.class).edition());
				}
			}
		}
		return FrameworkChecks.checked(new Framework(editions, conventions));
	}

	/** The conventions as their file has them. */
	record ConventionsFile(String id, String title, List<RuleEntry> rules) {
	}

	/** An edition as its file has it; what may be left out is empty. */
	record EditionFile(String id, String title, String reference, String publisher, LocalDate publishedOn,
			LocalDate inForceFrom, @Nullable LocalDate inForceTo, String summary, String coverage,
			@Nullable List<String> notCovered, List<OrganisationKind> segmented, @Nullable List<FrameworkTheme> themes,
			List<SegmentEntry> segments, List<RuleEntry> rules) {

		FrameworkEdition edition() {
			return new FrameworkEdition(this.id, this.title, this.reference, this.publisher, this.publishedOn,
					this.inForceFrom, this.inForceTo, this.summary.strip(), this.coverage, orEmpty(this.notCovered),
					this.segmented, orEmpty(this.themes), this.segments.stream().map(SegmentEntry::segment).toList(),
					this.rules.stream().map(RuleEntry::rule).toList());
		}

	}

	/** A segment as its file has it; what may be left out is empty. */
	record SegmentEntry(int number, String label, @Nullable String icb, @Nullable String trust,
			@Nullable String support, @Nullable String criteriaNote, @Nullable List<CriterionEntry> criteria) {

		Segment segment() {
			return new Segment(this.number, this.label, this.icb, this.trust, this.support, this.criteriaNote,
					orEmpty(this.criteria).stream().map((entry) -> entry.criterion(this.number)).toList());
		}

	}

	/** A criterion as its file has it, below its segment. */
	record CriterionEntry(String id, SegmentCriterion.Kind kind, String citation, String statement,
			List<OrganisationKind> appliesTo, SegmentCriterion.@Nullable Condition condition) {

		SegmentCriterion criterion(int segment) {
			return new SegmentCriterion(this.id, segment, this.kind, this.citation, this.statement.strip(),
					this.appliesTo, this.condition);
		}

	}

	/** A rule as its file has it; what may be left out is empty. */
	record RuleEntry(String id, String citation, String topic, String title, String statement,
			@Nullable Integer segment, @Nullable Boolean everySegment, @Nullable List<OrganisationKind> appliesTo,
			@Nullable List<Actor> actors, @Nullable Condition condition) {

		FrameworkRule rule() {
			return new FrameworkRule(this.id, this.citation, this.topic, this.title, this.statement.strip(),
					this.segment, Boolean.TRUE.equals(this.everySegment), orEmpty(this.appliesTo), orEmpty(this.actors),
					this.condition);
		}

	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

}
