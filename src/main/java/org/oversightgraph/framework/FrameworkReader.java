package org.oversightgraph.framework;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition.Coverage;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.organisation.OrganisationKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/**
 * Reads the framework from its files: one for each edition, and one for the conventions.
 */
final class FrameworkReader {

	private static final String CONVENTIONS = "conventions.yaml";

	private final YAMLMapper mapper = YAMLMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Reads all files.
	 * @throws IOException if a file cannot be read
	 * @throws IllegalStateException if their content is invalid
	 */
	Framework read(List<Resource> files) throws IOException {
		List<FrameworkEdition> editions = new ArrayList<>();
		List<FrameworkRule> conventions = new ArrayList<>();
		for (Resource file : files) {
			try (InputStream content = file.getInputStream()) {
				if (CONVENTIONS.equals(file.getFilename())) {
					this.mapper.readValue(content, ConventionsFile.class)
						.rules()
						.forEach((entry) -> conventions.add(entry.rule("")));
				}
				else {
					editions.add(this.mapper.readValue(content, EditionFile.class).edition());
				}
			}
		}
		return FrameworkChecks.checked(new Framework(editions, conventions));
	}

	/** The content of the conventions file. */
	record ConventionsFile(String id, String title, List<RuleEntry> rules) {
	}

	/** The content of an edition's file. Optional lists default to empty. */
	record EditionFile(String id, String title, String reference, String publisher, LocalDate publishedOn,
			LocalDate inForceFrom, @Nullable LocalDate inForceTo, String summary, Coverage coverage,
			@Nullable List<String> notCovered, List<OrganisationKind> segmented, @Nullable List<ThemeEntry> themes,
			List<SegmentEntry> segments, List<RuleEntry> rules, String leadership,
			@Nullable List<SegmentDecision> decisions, @Nullable Integer defaultSegment,
			@Nullable List<String> reportingYears) {

		FrameworkEdition edition() {
			return new FrameworkEdition(this.id, this.title, this.reference, this.publisher, this.publishedOn,
					this.inForceFrom, this.inForceTo, this.summary.strip(), this.coverage, orEmpty(this.notCovered),
					this.segmented, orEmpty(this.themes).stream().map((entry) -> entry.theme(this.id)).toList(),
					this.segments.stream().map((entry) -> entry.segment(this.id)).toList(),
					this.rules.stream().map((entry) -> entry.rule(this.id)).toList(), this.leadership,
					orEmpty(this.decisions), this.defaultSegment, orEmpty(this.reportingYears));
		}

	}

	/** A theme in an edition's file. */
	record ThemeEntry(String id, String title, @Nullable String citation, @Nullable List<String> paragraphs,
			FrameworkTheme.Scope scope, List<OrganisationKind> appliesTo, @Nullable String statement) {

		FrameworkTheme theme(String edition) {
			return new FrameworkTheme(this.id, this.title, cited(edition, this.citation, this.paragraphs), this.scope,
					this.appliesTo, this.statement, passages(this.paragraphs));
		}

	}

	/** A segment in an edition's file. Optional lists default to empty. */
	record SegmentEntry(int number, String label, @Nullable String icb, @Nullable String trust,
			@Nullable String support, @Nullable String criteriaNote, @Nullable List<CriterionEntry> criteria,
			@Nullable SegmentProgramme programme) {

		Segment segment(String edition) {
			return new Segment(this.number, this.label, this.icb, this.trust, this.support, this.criteriaNote,
					orEmpty(this.criteria).stream().map((entry) -> entry.criterion(edition, this.number)).toList(),
					this.programme);
		}

	}

	/** A criterion of a segment in an edition's file. */
	record CriterionEntry(String id, SegmentCriterion.Kind kind, @Nullable String citation,
			@Nullable List<String> paragraphs, String statement, List<OrganisationKind> appliesTo,
			SegmentCriterion.@Nullable Condition condition) {

		SegmentCriterion criterion(String edition, int segment) {
			return new SegmentCriterion(this.id, segment, this.kind, cited(edition, this.citation, this.paragraphs),
					this.statement.strip(), this.appliesTo, this.condition, passages(this.paragraphs));
		}

	}

	/** A rule in a file. Optional lists default to empty. */
	record RuleEntry(String id, @Nullable String citation, @Nullable List<String> paragraphs,
			@Nullable List<String> plays, Topic topic, String title, String statement, @Nullable Integer segment,
			@Nullable Boolean everySegment, @Nullable List<OrganisationKind> appliesTo, @Nullable List<Actor> actors,
			@Nullable Condition condition) {

		FrameworkRule rule(String edition) {
			return new FrameworkRule(this.id, cited(edition, this.citation, this.paragraphs), this.topic, this.title,
					this.statement.strip(), this.segment, Boolean.TRUE.equals(this.everySegment),
					orEmpty(this.appliesTo), orEmpty(this.actors), this.condition, passages(this.paragraphs),
					orEmpty(this.plays).stream().map(RuleRole::of).collect(Collectors.toUnmodifiableSet()));
		}

	}

	/**
	 * Returns the citation in the file, or else the abbreviated passages of the edition.
	 */
	private static String cited(String edition, @Nullable String citation, @Nullable List<String> paragraphs) {
		return (citation != null) ? citation : edition + " " + Paragraph.abbreviated(passages(paragraphs));
	}

	private static List<Paragraph> passages(@Nullable List<String> paragraphs) {
		return orEmpty(paragraphs).stream().map(Paragraph::held).toList();
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

}
