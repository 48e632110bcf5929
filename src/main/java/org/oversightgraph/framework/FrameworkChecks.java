package org.oversightgraph.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkEdition.Segment;

/**
 * Validates the framework files when they are read. They are part of the product, and an
 * error in them is an error in the product.
 */
final class FrameworkChecks {

	private final Set<String> ids = new HashSet<>();

	private final List<String> errors = new ArrayList<>();

	private FrameworkChecks() {
	}

	/**
	 * Returns the framework if it is valid.
	 * @throws IllegalStateException if it is not, with all errors
	 */
	static Framework checked(Framework framework) {
		FrameworkChecks checks = new FrameworkChecks();
		framework.editions().forEach(checks::edition);
		framework.conventions().forEach((rule) -> checks.entry("Convention", rule.id(), rule.citation()));
		if (!checks.errors.isEmpty()) {
			throw new IllegalStateException("The framework files have errors: " + String.join(" ", checks.errors));
		}
		return framework;
	}

	private void edition(FrameworkEdition edition) {
		edition.rules().forEach((rule) -> {
			entry(edition.id(), rule.id(), rule.citation());
			if (rule.concept() == null) {
				this.errors.add("Rule %s has no concept.".formatted(rule.id()));
			}
		});
		edition.themes().forEach((theme) -> entry(edition.id(), theme.id(), theme.citation()));
		for (Segment segment : edition.segments()) {
			for (SegmentCriterion criterion : segment.criteria()) {
				entry(edition.id(), criterion.id(), criterion.citation());
				if (!edition.segmented().containsAll(criterion.appliesTo())) {
					this.errors.add("Criterion %s applies to a kind of organisation that %s does not segment."
						.formatted(criterion.id(), edition.id()));
				}
			}
		}
		named(edition).filter((id) -> edition.rule(id).isEmpty())
			.forEach((id) -> this.errors
				.add("%s refers to rule %s, which it does not have.".formatted(edition.id(), id)));
		text(edition);
		List<Integer> numbers = edition.segments().stream().map(Segment::number).toList();
		if (!numbers.equals(Stream.iterate(1, (number) -> number + 1).limit(numbers.size()).toList())) {
			this.errors.add("The segments of %s are numbered %s. Number them from 1 without gaps."
				.formatted(edition.id(), numbers));
		}
		edition.rules()
			.stream()
			.filter((rule) -> rule.segment() != null)
			.filter((rule) -> !numbers.contains(rule.segment()) || rule.appliesTo().isEmpty())
			.forEach((rule) -> this.errors
				.add("Rule %s has an unknown segment of %s, or applies to no kind of organisation.".formatted(rule.id(),
						edition.id())));
	}

	/**
	 * An edition is covered as far as its text is held, or lacks what its sources lack.
	 */
	private void text(FrameworkEdition edition) {
		FrameworkText text = edition.text();
		if (text == null) {
			if (edition.sourceGaps().isEmpty()) {
				this.errors
					.add("The text of %s is not held. List what its sources do not cover.".formatted(edition.id()));
			}
			return;
		}
		Set<Paragraph> held = new HashSet<>();
		for (FrameworkPassage passage : text.passages()) {
			if (!held.add(passage.paragraph())) {
				this.errors.add("%s is held twice.".formatted(passage.citation()));
			}
			if (passage.product() == null && CitedBy.of(passage, edition).isEmpty()) {
				this.errors
					.add("Nothing cites %s. State what the product does about it.".formatted(passage.citation()));
			}
		}
		Stream
			.of(edition.rules().stream().map(FrameworkRule::paragraphs),
					edition.criteria().map(SegmentCriterion::paragraphs),
					edition.themes().stream().map(FrameworkTheme::paragraphs), Stream.of(List.copyOf(held)))
			.flatMap((lists) -> lists)
			.flatMap(List::stream)
			.distinct()
			.filter((paragraph) -> !text.has(paragraph))
			.forEach((paragraph) -> this.errors.add("%s has no %s.".formatted(edition.id(), paragraph)));
	}

	/** Returns the ids of rules to which other entries of the edition refer. */
	private static Stream<String> named(FrameworkEdition edition) {
		return Stream.concat(edition.decisions().stream().map(SegmentDecision::rule),
				edition.segments()
					.stream()
					.flatMap((segment) -> Stream.ofNullable(segment.programme()))
					.flatMap(SegmentProgramme::named));
	}

	private void entry(String document, String id, String citation) {
		if (!this.ids.add(id)) {
			this.errors.add("Two entries have the id %s.".formatted(id));
		}
		if (!citation.startsWith(document + " ")) {
			this.errors.add("%s cites \"%s\", which is not of %s.".formatted(id, citation, document));
		}
	}

}
