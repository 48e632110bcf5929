package org.oversightgraph.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.search.SearchField;
import org.oversightgraph.search.Similarity;

/**
 * An organisation as a reader typed it into a field: with its code, or any name.
 *
 * @param text the text as typed
 * @param found the organisation; null if none or several match
 * @param choices the organisations that match, if there are several
 */
public record NamedOrganisation(String text, @Nullable Body found, List<Body> choices) {

	private static final String DOCUMENT = "resolve-organisation";

	/** Minimum length of a text to search for. */
	private static final int MIN_LENGTH = 2;

	private static final int MOST_CHOICES = 10;

	/**
	 * A hit of the search.
	 *
	 * @param matchedField the field that matches
	 * @param matchedAs the kind of match
	 * @param organisation the organisation
	 */
	record Hit(SearchField matchedField, Similarity matchedAs, Body organisation) {

		private boolean isExact() {
			return this.matchedAs == Similarity.EXACT;
		}

	}

	private record Answer(List<Hit> search) {
	}

	/**
	 * Looks up the organisation.
	 * @param kinds the kinds to choose from; empty for all
	 */
	public static NamedOrganisation of(PageRequest request, String text, List<OrganisationKind> kinds) {
		if (text.length() < MIN_LENGTH) {
			return new NamedOrganisation(text, null, List.of());
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("text", text);
		variables.put("kinds", kinds.isEmpty() ? null : kinds);
		return of(text, request.ask(DOCUMENT, variables, Answer.class).search());
	}

	/**
	 * Chooses among the hits. An exact code wins, then the only exact name, then the only
	 * hit. A town is never enough, because an organisation is not named after it.
	 */
	static NamedOrganisation of(String text, List<Hit> hits) {
		List<Hit> code = hits.stream()
			.filter((hit) -> hit.isExact() && hit.matchedField() == SearchField.CODE)
			.toList();
		List<Hit> named = hits.stream().filter((hit) -> hit.matchedField() != SearchField.PLACE).toList();
		List<Hit> name = named.stream().filter(Hit::isExact).toList();
		List<Hit> certain = code.isEmpty() ? name : code;
		if (certain.size() == 1 || (hits.size() == 1 && named.size() == 1)) {
			return new NamedOrganisation(text, ((certain.size() == 1) ? certain : named).getFirst().organisation(),
					List.of());
		}
		return new NamedOrganisation(text, null, hits.stream().map(Hit::organisation).limit(MOST_CHOICES).toList());
	}

	/** Returns whether nothing matches. */
	public boolean isUnknown() {
		return this.found == null && this.choices.isEmpty();
	}

	/** Returns the next step for the reader, in a sentence; empty if one was found. */
	public String advice() {
		if (this.found != null) {
			return "";
		}
		return isUnknown()
				? "No organisation matches \"%s\". Check the spelling, or type its code.".formatted(this.text)
				: "\"%s\" does not name one organisation for certain. Choose one.".formatted(this.text);
	}

}
