package org.oversightgraph.framework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions of the oversight framework, oldest first, and this product's conventions.
 *
 * @param editions the editions
 * @param conventions the product's own rules for questions that the framework does not
 * answer
 */
public record Framework(List<FrameworkEdition> editions, List<FrameworkRule> conventions) {

	public Framework {
		editions = editions.stream().sorted(Comparator.comparing(FrameworkEdition::inForceFrom)).toList();
	}

	/** Returns the edition in force on a date, or empty if none is available. */
	public Optional<FrameworkEdition> inForceOn(LocalDate date) {
		return this.editions.stream().filter((edition) -> edition.isInForceOn(date)).findFirst();
	}

	/** Returns the edition with the id, ignoring case and surrounding space. */
	public Optional<FrameworkEdition> edition(String id) {
		return this.editions.stream().filter((edition) -> edition.id().equalsIgnoreCase(id.strip())).findFirst();
	}

	/**
	 * Returns a rule of the edition, or else a convention.
	 * @throws IllegalStateException if there is neither, which is an error in the files
	 */
	public FrameworkRule rule(FrameworkEdition edition, String ruleId) {
		return edition.rule(ruleId)
			.or(() -> this.conventions.stream().filter((rule) -> rule.id().equals(ruleId)).findFirst())
			.orElseThrow(() -> new IllegalStateException("Unknown rule " + ruleId + " of " + edition.id()));
	}

	/** Returns the highest segment number of any edition. */
	public int lastSegment() {
		return this.editions.stream()
			.flatMap((edition) -> edition.segments().stream())
			.mapToInt(FrameworkEdition.Segment::number)
			.max()
			.orElse(0);
	}

	/** Returns the message for an id that no edition has. */
	public String unknownEdition(String id) {
		return "Unknown edition \"%s\". The editions are %s.".formatted(id,
				String.join(", ", this.editions.stream().map(FrameworkEdition::id).toList()));
	}

}
