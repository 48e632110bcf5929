package org.oversightgraph.adapter.ods;

import java.util.List;

import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.dataset.DatasetReader;

/** The adapters for files of the NHS Organisation Data Service. */
public final class OdsAdapters {

	private OdsAdapters() {
	}

	/**
	 * Creates the adapters.
	 * @param reader the validator of the results
	 */
	public static List<Adapter> all(DatasetReader reader) {
		return List.of(
				new PublisherAdapter("ods-etr",
						"The register of NHS trusts of the Organisation Data Service (etr.csv): "
								+ "trusts that opened, closed, moved to another ICB or changed their name.",
						new OdsRegister(), reader),
				new PublisherAdapter("ods-succession",
						"The successor organisations of the Organisation Data Service (succ.csv): "
								+ "the successors of closed organisations.",
						new OdsSuccession(), reader));
	}

}
