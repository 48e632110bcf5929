package org.oversightgraph.adapter.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.cqc.CqcAdapters;
import org.oversightgraph.adapter.nof.NofAdapters;
import org.oversightgraph.adapter.ods.OdsAdapters;
import org.oversightgraph.adapter.ons.OnsAdapters;
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
		this.all = Stream
			.of(OdsAdapters.all(reader), OnsAdapters.all(reader), NofAdapters.all(reader, framework),
					CqcAdapters.all(reader))
			.flatMap(List::stream)
			.toList();
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
