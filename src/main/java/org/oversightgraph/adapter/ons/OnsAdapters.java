package org.oversightgraph.adapter.ons;

import java.util.List;

import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.dataset.DatasetReader;

/** The adapter for files of the Office for National Statistics. */
public final class OnsAdapters {

	private OnsAdapters() {
	}

	/**
	 * Creates the adapter.
	 * @param reader the validator of the results
	 */
	public static List<Adapter> all(DatasetReader reader) {
		return List.of(new PublisherAdapter("ons-lookup",
				"The lookup of the Office for National Statistics from sub-ICB locations to ICBs and regions, "
						+ "of any year (CSV).",
				new OnsLookup(), reader));
	}

}
