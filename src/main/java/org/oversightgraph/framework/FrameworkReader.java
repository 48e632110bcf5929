package org.oversightgraph.framework;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
 * Reads the framework from its files: one for each edition, one for each text that is
 * available, and one for the conventions.
 */
final class FrameworkReader {

	private static final String CONVENTIONS = "conventions.yaml";

	private static final String TEXT = ".passages.yaml";

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
		List<EditionFile> editions = new ArrayList<>();
		Map<String, FrameworkText> texts = new HashMap<>();
		List<FrameworkRule> conventions = new ArrayList<>();
		for (Resource file : files) {
			try (InputStream content = file.getInputStream()) {
				if (CONVENTIONS.equals(file.getFilename())) {
					this.mapper.readValue(content, ConventionsFile.class)
						.rules()
						.forEach((entry) -> conventions.add(entry.rule("")));
				}
				else if (isText(file)) {
					TextFile text = this.mapper.readValue(content, TextFile.class);
					texts.put(text.edition(), text.text());
				}
				else {
					editions.add(this.mapper.readValue(content, EditionFile.class));
				}
			}
		}
		return FrameworkChecks.checked(new Framework(
				editions.stream().map((edition) -> edition.edition(texts.get(edition.id()))).toList(), conventions));
	}

	private static boolean isText(Resource file) {
		String name = file.getFilename();
		return name != null && name.endsWith(TEXT);
	}

	/** The content of the conventions file. */
	record ConventionsFile(String id, String title, List<RuleEntry> rules) {
	}

	/** The content of the file with the passages of an edition's text. */
	record TextFile(String edition, int paragraphs, int annex, int tables, @Nullable Integer sections,
			List<PassageEntry> passages) {

		FrameworkText text() {
			return new FrameworkText(this.paragraphs, this.annex, this.tables,
					(this.sections == null) ? 0 : this.sections,
					this.passages.stream().map((entry) -> entry.passage(this.edition)).toList());
		}

	}

	/** A passage of an edition's text in a file. Optional lists default to empty. */
	record PassageEntry(String passage, FrameworkPassage.Kind kind, String topic, String statement,
			@Nullable List<String> points, List<FrameworkPassage.Party> concerns, @Nullable String product) {

		FrameworkPassage passage(String edition) {
			return new FrameworkPassage(edition, Paragraph.held(this.passage), this.kind, this.topic,
					this.statement.strip(), orEmpty(this.points), this.concerns, this.product);
		}

	}

	/** The content of an edition's file. Optional lists default to empty. */
	record EditionFile(String id, String title, @Nullable String reference, String publisher,
			@Nullable LocalDate publishedOn, LocalDate inForceFrom, @Nullable LocalDate inForceTo,
			@Nullable String inForceNote, @Nullable LocalDate writtenTo, String summary,
			@Nullable List<String> notCovered, List<OrganisationKind> segmented, @Nullable List<ThemeEntry> themes,
			List<SegmentEntry> segments, List<RuleEntry> rules, String leadership,
			@Nullable List<SegmentDecision> decisions, @Nullable Integer defaultSegment,
			@Nullable List<String> reportingYears) {

		FrameworkEdition edition(@Nullable FrameworkText text) {
			return new FrameworkEdition(this.id, this.title, this.reference, this.publisher, this.publishedOn,
					this.inForceFrom, this.inForceTo, (this.inForceNote == null) ? null : this.inForceNote.strip(),
					this.writtenTo, this.summary.strip(), orEmpty(this.notCovered), this.segmented,
					orEmpty(this.themes).stream().map((entry) -> entry.theme(this.id)).toList(),
					this.segments.stream().map((entry) -> entry.segment(this.id)).toList(),
					this.rules.stream().map((entry) -> entry.rule(this.id)).toList(), this.leadership,
					orEmpty(this.decisions), this.defaultSegment, orEmpty(this.reportingYears), text);
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
			@Nullable List<String> plays, Topic topic, @Nullable String concept, String title, String statement,
			@Nullable Integer segment, @Nullable Boolean everySegment, @Nullable List<OrganisationKind> appliesTo,
			@Nullable List<Actor> actors, @Nullable Condition condition) {

		FrameworkRule rule(String edition) {
			Set<RuleRole> roles = orEmpty(this.plays).stream()
				.map(RuleRole::of)
				.collect(Collectors.toUnmodifiableSet());
			boolean inEverySegment = Boolean.TRUE.equals(this.everySegment);
			return new FrameworkRule(this.id, cited(edition, this.citation, this.paragraphs), this.topic,
					ConceptOfRule.of(this.concept, roles, this.topic, this.segment, inEverySegment).orElse(null),
					this.title, this.statement.strip(), this.segment, inEverySegment, orEmpty(this.appliesTo),
					orEmpty(this.actors), this.condition, passages(this.paragraphs), roles);
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
