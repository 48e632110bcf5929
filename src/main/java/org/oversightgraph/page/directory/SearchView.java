package org.oversightgraph.page.directory;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.search.SearchField;
import org.oversightgraph.search.Similarity;
import org.oversightgraph.table.Table;

/**
 * The results.
 *
 * @param text the text as typed
 * @param question the question in it; null if nothing was typed
 * @param hits the results
 * @param table the results
 */
public record SearchView(String text, @Nullable WordedQuestion question, List<Hit> hits, Table table) implements View {

	@Override
	public String template() {
		return "directory/search.jte";
	}

	@Override
	public String title() {
		return this.text.isEmpty() ? "Search" : "Search for \"" + this.text + "\"";
	}

	@Override
	public List<Table> tables() {
		return this.hits.isEmpty() ? List.of() : List.of(this.table);
	}

	@Override
	public Menu menu() {
		return Menu.SEARCH;
	}

	/**
	 * The answer.
	 *
	 * @param search the hits
	 */
	record Answer(List<Hit> search) {
	}

	/**
	 * A hit.
	 *
	 * @param matched the matching text
	 * @param matchedField the field that matches
	 * @param matchedAs the kind of match
	 * @param organisation the organisation
	 */
	public record Hit(String matched, SearchField matchedField, Similarity matchedAs, Found organisation) {

		/** Returns whether the text is the code or a name, and no other. */
		boolean isExact() {
			return this.matchedAs == Similarity.EXACT && this.matchedField != SearchField.PLACE;
		}

		/** Returns the reason why the organisation was found. */
		public String reason() {
			String almost = (this.matchedAs == Similarity.SIMILAR) ? " (similar spelling)" : "";
			return switch (this.matchedField) {
				case NAME -> "Name" + almost;
				case CODE -> "Code" + (this.matched.equals(this.organisation.code()) ? "" : ": " + this.matched);
				case PLACE -> "Head office" + almost + ": " + this.matched;
				case OTHER_NAME -> "Other name" + almost + ": " + this.matched;
			};
		}

	}

	/**
	 * An organisation.
	 *
	 * @param code the code
	 * @param name the name
	 * @param kind the kind
	 * @param type the type of a trust
	 * @param status the status on the date
	 * @param oversight the oversight lead
	 */
	public record Found(String code, String name, OrganisationKind kind, @Nullable TrustType type,
			OrganisationStatus status, Lead oversight) {

		boolean isOpen() {
			return this.status == OrganisationStatus.ACTIVE;
		}

		/** Returns the kind and the status. */
		public String kindInWords() {
			return Wording.kind(this.kind, this.type)
					+ (isOpen() ? "" : ", " + Wording.of(this.status).toLowerCase(Locale.UK));
		}

		/** Returns the lead, or how it stands with the lead. */
		public String lead() {
			Body lead = this.oversight.lead();
			return (lead == null) ? Wording.determination(this.oversight.determination()) : lead.name();
		}

	}

	/**
	 * The oversight lead.
	 *
	 * @param determination the determination of the lead
	 * @param lead the lead
	 */
	public record Lead(Determination determination, @Nullable Body lead) {
	}

}
