package org.oversightgraph.oversight;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.text.SentenceStart;

/** Names of organisations in sentences. */
public final class Names {

	private Names() {
	}

	/**
	 * Joins names: "A, B and C". If a name contains "and", a comma precedes the last: "A,
	 * B, and C". If a name contains a comma, semicolons separate them: "A; B; and C".
	 * Returns "none" for an empty collection.
	 */
	public static String inRow(Collection<Organisation> organisations) {
		List<String> names = organisations.stream().map(Organisation::name).toList();
		if (names.size() < 2) {
			return names.isEmpty() ? "none" : names.getFirst();
		}
		boolean comma = names.stream().anyMatch((name) -> name.contains(","));
		boolean and = names.stream().anyMatch((name) -> name.contains(" and "));
		String between = comma ? "; " : ", ";
		String last = comma ? "; and " : (and ? ", and " : " and ");
		return String.join(between, names.subList(0, names.size() - 1)) + last + names.getLast();
	}

	/**
	 * Joins names with semicolons. A region is named by its team, such as "the London
	 * regional team".
	 */
	public static String inRowWithTeams(Collection<Organisation> organisations) {
		return organisations.stream().map(Names::inSentence).collect(Collectors.joining("; "));
	}

	/** Returns the name for a sentence. A region is named by its team. */
	public static String inSentence(Organisation body) {
		return body.is(OrganisationKind.REGION) ? "the " + team(body) : body.name();
	}

	/** Returns the name for the start of a sentence. A region is named by its team. */
	public static String startingSentence(Organisation body) {
		return SentenceStart.of(inSentence(body));
	}

	/** Returns the organisations without the excluded one. Null excludes nothing. */
	public static List<Organisation> without(List<Organisation> organisations, @Nullable Organisation excluded) {
		return organisations.stream()
			.filter((organisation) -> excluded == null || !organisation.code().equals(excluded.code()))
			.toList();
	}

	/**
	 * Returns the name of a region's team, such as "London regional team". A name that
	 * already contains "Regional Team" is unchanged.
	 */
	public static String team(Organisation region) {
		return region.name().contains("Regional Team") ? region.name() : region.name() + " regional team";
	}

}
