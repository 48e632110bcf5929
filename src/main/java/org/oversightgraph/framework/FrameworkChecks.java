package org.oversightgraph.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkEdition.Segment;

/**
 * Sees to it that the framework as it was read holds together: it is part of the product,
 * and a fault in it is a fault of ours.
 */
final class FrameworkChecks {

	private final Set<String> ids = new HashSet<>();

	private final List<String> faults = new ArrayList<>();

	private FrameworkChecks() {
	}

	/**
	 * Checks all of it.
	 * @throws IllegalStateException if it does not hold together, with every fault
	 */
	static Framework checked(Framework framework) {
		FrameworkChecks checks = new FrameworkChecks();
		framework.editions().forEach(checks::edition);
		framework.conventions().forEach((rule) -> checks.entry("Convention", rule.id(), rule.citation()));
		if (!checks.faults.isEmpty()) {
			throw new IllegalStateException("The framework does not hold together: " + String.join(" ", checks.faults));
		}
		return framework;
	}

	private void edition(FrameworkEdition edition) {
		edition.rules().forEach((rule) -> entry(edition.id(), rule.id(), rule.citation()));
		edition.themes().forEach((theme) -> entry(edition.id(), theme.id(), theme.citation()));
		for (Segment segment : edition.segments()) {
			for (SegmentCriterion criterion : segment.criteria()) {
				entry(edition.id(), criterion.id(), criterion.citation());
				if (!edition.segmented().containsAll(criterion.appliesTo())) {
					this.faults
						.add("%s is asked of bodies that %s does not segment.".formatted(criterion.id(), edition.id()));
				}
			}
		}
		named(edition).filter((id) -> edition.rule(id).isEmpty())
			.forEach((id) -> this.faults
				.add("%s names the rule %s, which it does not have.".formatted(edition.id(), id)));
		List<Integer> numbers = edition.segments().stream().map(Segment::number).toList();
		if (!numbers.equals(Stream.iterate(1, (number) -> number + 1).limit(numbers.size()).toList())) {
			this.faults.add("The segments of %s are numbered %s.".formatted(edition.id(), numbers));
		}
		edition.rules()
			.stream()
			.filter((rule) -> rule.segment() != null)
			.filter((rule) -> !numbers.contains(rule.segment()) || rule.appliesTo().isEmpty())
			.forEach((rule) -> this.faults
				.add("%s follows from no segment of %s, or for nobody.".formatted(rule.id(), edition.id())));
	}

	/** The ids of the rules that the data beside the rules names. */
	private static Stream<String> named(FrameworkEdition edition) {
		return Stream.concat(edition.decisions().stream().map(SegmentDecision::rule),
				edition.segments()
					.stream()
					.flatMap((segment) -> Stream.ofNullable(segment.programme()))
					.flatMap(SegmentProgramme::named));
	}

	private void entry(String document, String id, String citation) {
		if (!this.ids.add(id)) {
			this.faults.add("Two entries have the id %s.".formatted(id));
		}
		if (!citation.startsWith(document + " ")) {
			this.faults.add("%s cites \"%s\", which is not of %s.".formatted(id, citation, document));
		}
	}

}
