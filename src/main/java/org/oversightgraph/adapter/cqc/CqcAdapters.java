package org.oversightgraph.adapter.cqc;

import java.util.List;

import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.dataset.DatasetReader;

/** The adapter for files of the Care Quality Commission. */
public final class CqcAdapters {

	private CqcAdapters() {
	}

	/**
	 * Creates the adapter.
	 * @param reader the validator of the results
	 */
	public static List<Adapter> all(DatasetReader reader) {
		return List.of(new PublisherAdapter("cqc-ratings",
				"The latest ratings of the Care Quality Commission for trusts and their locations "
						+ "(ODS, XLSX or CSV).",
				new CqcRatings(), reader));
	}

}
