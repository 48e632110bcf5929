package org.oversightgraph.adapter.nof;

import java.util.List;

import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.framework.Framework;

/** The adapters for files of the NHS Oversight Framework. */
public final class NofAdapters {

	private NofAdapters() {
	}

	/**
	 * Creates the adapters.
	 * @param reader the validator of the results
	 * @param framework the editions whose reporting quarters the files use
	 */
	public static List<Adapter> all(DatasetReader reader, Framework framework) {
		Quarters quarters = new Quarters(framework);
		return List.of(
				new PublisherAdapter("nof-league-table",
						"A league table of the NHS Oversight Framework: segments, scores and ranks of trusts (CSV).",
						new LeagueTable(quarters), reader),
				new PublisherAdapter("nof-metrics", "The metrics of trusts of the NHS Oversight Framework (CSV).",
						new TrustMetrics(quarters), reader));
	}

}
