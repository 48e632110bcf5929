package org.oversightgraph.framework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions of the oversight framework, oldest first, and the conventions by which
 * this product reads registers.
 *
 * @param editions the editions
 * @param conventions rules of our own, where the framework is silent
 */
public record Framework(List<FrameworkEdition> editions, List<FrameworkRule> conventions) {

	public Framework {
		editions = editions.stream().sorted(Comparator.comparing(FrameworkEdition::inForceFrom)).toList();
	}

	/** The edition that applied on a date, if the product holds one. */
	public Optional<FrameworkEdition> inForceOn(LocalDate date) {
		return this.editions.stream().filter((edition) -> edition.isInForceOn(date)).findFirst();
	}

	/** The edition with the id; case and surrounding space do not matter. */
	public Optional<FrameworkEdition> edition(String id) {
		return this.editions.stream().filter((edition) -> edition.id().equalsIgnoreCase(id.strip())).findFirst();
	}

	/**
	 * A rule by which to reason: of the edition, or else a convention.
	 * @throws IllegalStateException if neither holds it, which is a fault in the data
	 */
	public FrameworkRule rule(FrameworkEdition edition, String ruleId) {
		return edition.rule(ruleId)
			.or(() -> this.conventions.stream().filter((rule) -> rule.id().equals(ruleId)).findFirst())
			.orElseThrow(() -> new IllegalStateException("no rule " + ruleId + " in " + edition.id()));
	}

	/** The ids of the editions, oldest first, for messages. */
	public String editionIds() {
		return String.join(", ", this.editions.stream().map(FrameworkEdition::id).toList());
	}

}
