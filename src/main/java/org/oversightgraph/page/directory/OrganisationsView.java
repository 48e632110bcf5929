package org.oversightgraph.page.directory;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.filter.BodyCount;
import org.oversightgraph.page.filter.Chip;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.filter.PageInfo;
import org.oversightgraph.table.Table;

/**
 * A page of organisations.
 *
 * @param total the number of organisations that match
 * @param position the position of the page in the list
 * @param filters the filters: kind, type of trust, region, ICB, status, segment, lead and
 * support
 * @param chips the chosen filters
 * @param sorts the fields to sort by
 * @param descending whether the order is descending
 * @param name the text that names must contain
 * @param minSystems the minimum number of systems
 * @param table the organisations
 */
public record OrganisationsView(int total, PageInfo position, List<Choices> filters, List<Chip> chips, Choices sorts,
		boolean descending, String name, String minSystems, Table table) implements View {

	/** The maximum number of rows in a file that holds the whole list. */
	static final int MOST_IN_FILE = 1000;

	@Override
	public String template() {
		return "directory/organisations.jte";
	}

	@Override
	public String title() {
		return "Organisations";
	}

	@Override
	public Menu menu() {
		return Menu.SEARCH;
	}

	@Override
	public List<Table> tables() {
		return this.table.isEmpty() ? List.of() : List.of(this.table);
	}

	/** Returns a filter. */
	public Choices filter(String parameter) {
		return this.filters.stream().filter((filter) -> filter.name().equals(parameter)).findFirst().orElseThrow();
	}

	/** Returns the numbers of organisations that match and that are on the page. */
	public String sentence() {
		int shown = this.table.rows().size();
		if (this.total == 0) {
			return "No organisation matches these filters.";
		}
		if (shown == this.total) {
			return Wording.count(this.total, "organisation") + ((this.total == 1) ? " matches." : " match.");
		}
		return String.format(Locale.UK, "%,d organisations match. This page shows %d of them.", this.total, shown);
	}

	/** Returns which rows the files contain. */
	public String files() {
		if (this.table.rows().size() == this.total) {
			return "";
		}
		return (this.total <= MOST_IN_FILE)
				? String.format(Locale.UK, "The CSV and Excel files contain all %,d organisations.", this.total)
				: String.format(Locale.UK,
						"The CSV and Excel files contain this page only, because the list has more than %,d rows.",
						MOST_IN_FILE);
	}

	/**
	 * The answer.
	 *
	 * @param organisations a page of organisations
	 */
	record Answer(Organisations organisations) {
	}

	/**
	 * A page of organisations.
	 *
	 * @param totalCount the number that match
	 * @param pageInfo the position of the page
	 * @param facets the number for each value of a filter
	 * @param nodes the organisations
	 */
	record Organisations(int totalCount, PageInfo pageInfo, Facets facets, List<Listed> nodes) {
	}

	/**
	 * The answer without counts.
	 *
	 * @param organisations a page of organisations
	 */
	record RowsAnswer(Rows organisations) {
	}

	/**
	 * A page of organisations without counts.
	 *
	 * @param pageInfo the position of the page
	 * @param nodes the organisations
	 */
	record Rows(PageInfo pageInfo, List<Listed> nodes) {
	}

	/**
	 * The number of organisations for each value of a filter.
	 *
	 * @param kinds the counts by kind
	 * @param trustTypes the counts by type of trust
	 * @param statuses the counts by status
	 * @param regions the counts by region
	 * @param segments the counts by segment
	 * @param determinations the counts by determination of the lead
	 */
	record Facets(List<Count<OrganisationKind>> kinds, List<Count<TrustType>> trustTypes,
			List<Count<OrganisationStatus>> statuses, List<BodyCount> regions, List<Count<Integer>> segments,
			List<Count<Determination>> determinations) {
	}

	/**
	 * An organisation in the list.
	 *
	 * @param code the code
	 * @param name the name
	 * @param kind the kind
	 * @param status the status
	 * @param type the type of a trust
	 * @param town the town of a trust
	 * @param region the region of an ICB
	 * @param segment the segment
	 * @param oversight the oversight lead
	 */
	record Listed(String code, String name, OrganisationKind kind, OrganisationStatus status, @Nullable TrustType type,
			@Nullable String town, @Nullable Body region, @Nullable Segment segment, SearchView.Lead oversight) {

		String kindInWords() {
			return Wording.kind(this.kind, this.type) + ((this.status == OrganisationStatus.ACTIVE) ? ""
					: ", " + Wording.of(this.status).toLowerCase(Locale.UK));
		}

		String where() {
			if (this.region != null) {
				return this.region.name();
			}
			return (this.town == null) ? "" : Names.town(this.town);
		}

		String segmentInWords() {
			if (this.segment == null) {
				boolean segmented = this.kind == OrganisationKind.TRUST || this.kind == OrganisationKind.ICB;
				return (segmented && this.status == OrganisationStatus.ACTIVE) ? "Not recorded" : "";
			}
			return (this.segment.label() == null) ? String.valueOf(this.segment.segment())
					: this.segment.segment() + ": " + this.segment.label();
		}

	}

	/**
	 * A segment.
	 *
	 * @param segment the number
	 * @param label the label
	 */
	record Segment(int segment, @Nullable String label) {
	}

}
