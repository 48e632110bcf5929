package org.oversightgraph.page.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.View;

/**
 * The start page.
 *
 * @param dataset the dataset
 * @param organisations the open organisations
 * @param trusts the first trusts that work in several systems
 */
public record StartView(Dataset dataset, Organisations organisations, Trusts trusts) implements View {

	@Override
	public String template() {
		return "directory/start.jte";
	}

	@Override
	public String title() {
		return "Who oversees whom in the NHS in England";
	}

	/**
	 * The dataset.
	 *
	 * @param summary its summary
	 * @param nature whether the data is real
	 */
	public record Dataset(String summary, DatasetNature nature) {

		/** Returns whether the data is of real organisations. */
		public boolean isReal() {
			return this.nature == DatasetNature.REAL;
		}

	}

	/**
	 * The open organisations.
	 *
	 * @param totalCount their number
	 * @param facets their number by kind and region
	 */
	public record Organisations(int totalCount, Facets facets) {
	}

	/**
	 * Numbers of organisations.
	 *
	 * @param kinds the counts by kind
	 * @param regions the counts by region
	 */
	public record Facets(List<Count<OrganisationKind>> kinds, List<RegionCount> regions) {
	}

	/**
	 * A number of organisations in a region.
	 *
	 * @param value the region
	 * @param count the number
	 */
	public record RegionCount(Body value, @Nullable Integer count) {
	}

	/**
	 * Trusts.
	 *
	 * @param nodes the trusts
	 */
	public record Trusts(List<Trust> nodes) {
	}

	/**
	 * A trust.
	 *
	 * @param code the code
	 * @param name the name
	 * @param oversight the oversight lead
	 */
	public record Trust(String code, String name, SearchView.Lead oversight) {
	}

}
