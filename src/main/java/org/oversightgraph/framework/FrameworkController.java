package org.oversightgraph.framework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers queries about the editions of the framework. It needs neither the graph nor a
 * dataset.
 */
@Controller
class FrameworkController {

	private final Framework framework;

	private final Clock clock;

	FrameworkController(Framework framework, Clock clock) {
		this.framework = framework;
		this.clock = clock;
	}

	@QueryMapping
	List<FrameworkEdition> frameworkEditions() {
		return this.framework.editions();
	}

	@QueryMapping
	FrameworkEdition framework(@Argument @Nullable String edition, @Argument @Nullable LocalDate asOf) {
		if (edition != null) {
			return named(edition);
		}
		LocalDate date = (asOf != null) ? asOf : LocalDate.now(this.clock);
		return this.framework.inForceOn(date).orElseThrow(() -> {
			FrameworkEdition oldest = this.framework.editions().getFirst();
			return new ApiProblem(ProblemCode.NOT_FOUND,
					"No available edition was in force on %s. The oldest is %s, in force from %s.".formatted(date,
							oldest.id(), oldest.inForceFrom()));
		});
	}

	@QueryMapping
	FrameworkRule frameworkRule(@Argument String id, @Argument @Nullable String edition) {
		List<FrameworkRule> rules = rules(edition).toList();
		String requested = id.strip();
		return rules.stream()
			.filter((rule) -> rule.id().equalsIgnoreCase(requested))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND,
					"Unknown rule \"%s\"%s. The rules are %s.".formatted(requested,
							(edition == null) ? "" : " in " + named(edition).id() + " or among the conventions",
							rules.stream().map(FrameworkRule::id).collect(Collectors.joining(", ")))));
	}

	@QueryMapping
	Provision provision(@Argument String paragraph, @Argument @Nullable String edition) {
		Paragraph passage = Paragraph.typed(paragraph)
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST,
					"\"%s\" is not a passage. %s".formatted(paragraph.strip(), Paragraph.SHAPES)));
		return Provision.of(paragraph.strip(), passage, searched(edition), rules(edition));
	}

	@QueryMapping
	FrameworkDifference frameworkDifference(@Argument String from, @Argument String to) {
		return new FrameworkDifference(named(from), named(to));
	}

	/**
	 * Returns the criteria of a segment (NOF-2022-23 ¶34, ¶35, ¶36, T2, T3, A¶9, A¶10,
	 * A¶11, A¶12, A¶13, A¶14, A¶15, A¶16).
	 */
	@SchemaMapping(typeName = "FrameworkSegment")
	List<SegmentCriterion> criteria(FrameworkEdition.Segment segment, @Argument @Nullable OrganisationKind appliesTo) {
		return segment.criteria()
			.stream()
			.filter((criterion) -> appliesTo == null || criterion.appliesTo().contains(appliesTo))
			.toList();
	}

	@SchemaMapping(typeName = "FrameworkEdition")
	List<FrameworkRule> rules(FrameworkEdition edition, @Argument @Nullable Topic topic,
			@Argument @Nullable Integer segment) {
		return edition.rules()
			.stream()
			.filter((rule) -> topic == null || rule.topic() == topic)
			.filter((rule) -> segment == null || segment.equals(rule.segment()))
			.toList();
	}

	/** Returns the passages of an edition's text; empty if the text is not available. */
	@SchemaMapping(typeName = "FrameworkEdition")
	List<FrameworkPassage> passages(FrameworkEdition edition, @Argument FrameworkPassage.@Nullable Kind kind,
			@Argument FrameworkPassage.@Nullable Party concerns) {
		return edition.passages()
			.stream()
			.filter((passage) -> kind == null || passage.kind() == kind)
			.filter((passage) -> concerns == null || passage.concerns().contains(concerns))
			.toList();
	}

	@SchemaMapping(typeName = "FrameworkPassage")
	List<FrameworkRule> rules(FrameworkPassage passage) {
		return citedBy(passage).rules();
	}

	@SchemaMapping(typeName = "FrameworkPassage")
	List<SegmentCriterion> criteria(FrameworkPassage passage) {
		return citedBy(passage).criteria();
	}

	@SchemaMapping(typeName = "FrameworkPassage")
	List<FrameworkTheme> themes(FrameworkPassage passage) {
		return citedBy(passage).themes();
	}

	@SchemaMapping(typeName = "FrameworkPassage")
	String treatment(FrameworkPassage passage) {
		return citedBy(passage).treatment(passage);
	}

	private CitedBy citedBy(FrameworkPassage passage) {
		return CitedBy.of(passage, named(passage.edition()));
	}

	/**
	 * Returns the rules of the edition, or of all editions with the latest first, then
	 * the conventions.
	 */
	private Stream<FrameworkRule> rules(@Nullable String edition) {
		return Stream.concat(searched(edition).stream().flatMap((searched) -> searched.rules().stream()),
				this.framework.conventions().stream());
	}

	/** Returns the edition with the id, or all editions with the latest first. */
	private List<FrameworkEdition> searched(@Nullable String edition) {
		return (edition != null) ? List.of(named(edition)) : this.framework.editions().reversed();
	}

	private FrameworkEdition named(String edition) {
		return this.framework.edition(edition)
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST, this.framework.unknownEdition(edition.strip())));
	}

}
