package org.oversightgraph.scenario;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/** Names and numbers in sentences. */
final class Wording {

	private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten");

	private Wording() {
	}

	/**
	 * Joins names: {@code A, B and C}, or {@code A; B; and C} if a name contains "and" or
	 * a comma.
	 */
	static String names(Collection<Organisation> organisations) {
		return row(organisations.stream().map(Organisation::name).toList());
	}

	/** Joins words with "and" in the same way. */
	static String row(List<String> names) {
		return row(names, "and");
	}

	/** Joins words, with "and" or "or" before the last. */
	static String row(List<String> names, String last) {
		if (names.size() < 2) {
			return names.isEmpty() ? "none" : names.getFirst();
		}
		if (names.stream().anyMatch((name) -> name.contains(" and ") || name.contains(","))) {
			return String.join("; ", names.subList(0, names.size() - 1)) + "; " + last + " " + names.getLast();
		}
		return String.join(", ", names.subList(0, names.size() - 1)) + " " + last + " " + names.getLast();
	}

	static String number(int number) {
		return (number < NUMBERS.size()) ? NUMBERS.get(number) : Integer.toString(number);
	}

	static String systems(int number) {
		return number(number) + ((number == 1) ? " system" : " systems");
	}

	/** Returns "the oversight of" an organisation, or "its oversight" for null. */
	static String oversight(@Nullable String body) {
		return (body == null) ? "its oversight" : "the oversight of " + body;
	}

	/**
	 * Returns the name of an organisation for a sentence, with "regional team" for a
	 * region.
	 */
	static String named(Organisation body) {
		boolean region = body.is(OrganisationKind.REGION) && !body.name().contains("Regional Team");
		return region ? "NHS England's " + body.name() + " regional team" : body.name();
	}

}
