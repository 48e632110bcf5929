package org.oversightgraph.adapter;

import java.util.List;

import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.suggestion.Suggestion;

/** The registry of adapters. */
public final class Adapters {

	private final List<Adapter> all;

	/**
	 * Creates the adapters.
	 * @param reader the validator of the results
	 * @param framework the editions whose reporting quarters the files use
	 */
	public Adapters(DatasetReader reader, Framework framework) {
		Quarters quarters = new Quarters(framework);
		this.all = List.of(
				new PublisherAdapter("ods-etr",
						"The register of NHS trusts of the Organisation Data Service (etr.csv): "
								+ "trusts that opened, closed, moved to another ICB or changed their name.",
						new OdsRegister(), reader),
				new PublisherAdapter("ods-succession",
						"The successor organisations of the Organisation Data Service (succ.csv): "
								+ "the successors of closed organisations.",
						new OdsSuccession(), reader),
				new PublisherAdapter("ons-lookup",
						"The lookup of the Office for National Statistics from sub-ICB locations to ICBs and regions, "
								+ "of any year (CSV).",
						new OnsLookup(), reader),
				new PublisherAdapter("nof-league-table",
						"A league table of the NHS Oversight Framework: segments, scores and ranks of trusts (CSV).",
						new LeagueTable(quarters), reader),
				new PublisherAdapter("nof-metrics", "The metrics of trusts of the NHS Oversight Framework (CSV).",
						new TrustMetrics(quarters), reader),
				new PublisherAdapter("cqc-ratings",
						"The latest ratings of the Care Quality Commission for trusts and their locations "
								+ "(ODS, XLSX or CSV).",
						new CqcRatings(), reader));
	}

	/** Returns all adapters, in the order of the help texts. */
	public List<Adapter> all() {
		return this.all;
	}

	/**
	 * Returns the adapter with this id.
	 * @throws IllegalArgumentException if there is none; the message lists the ids
	 */
	public Adapter byId(String id) {
		List<String> ids = this.all.stream().map(Adapter::id).toList();
		return this.all.stream()
			.filter((adapter) -> adapter.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown adapter \"" + id + "\". "
					+ Suggestion.among(ids).forValue(id) + "The adapters are " + String.join(", ", ids) + "."));
	}

}
