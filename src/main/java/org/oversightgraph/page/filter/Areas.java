package org.oversightgraph.page.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.PageRequest;

/**
 * The regions and integrated care boards (ICBs) on a date, for filters by area.
 *
 * @param regions the regions
 * @param icbs the ICBs
 */
public record Areas(Nodes regions, Nodes icbs) {

	private static final String DOCUMENT = "areas";

	/** Reads the areas on a date. */
	public static Areas on(LocalDate date, PageRequest request) {
		return request.lookUp(DOCUMENT, Map.of("asOf", date.toString()), Areas.class);
	}

	/**
	 * A list of organisations.
	 *
	 * @param nodes the organisations
	 */
	public record Nodes(List<Body> nodes) {
	}

	/** Returns the choices of the filter by region. */
	public Choices regions(Query query) {
		return Choices.ofBodies("region", "Region", this.regions.nodes(), query.one("region").orElse(""));
	}

	/** Returns the choices of the filter by ICB. */
	public Choices icbs(Query query) {
		return Choices.ofBodies("icb", "ICB", this.icbs.nodes(), query.one("icb").orElse(""));
	}

}
