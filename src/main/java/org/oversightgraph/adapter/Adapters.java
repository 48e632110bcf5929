package org.oversightgraph.adapter;

import java.util.List;

import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.suggestion.Suggestion;

/** Every adapter there is. */
public final class Adapters {

	private final List<Adapter> all;

	/**
	 * Makes the adapters.
	 * @param reader checks what they make of a dataset
	 * @param framework the editions by which quarters are reported
	 */
	public Adapters(DatasetReader reader, Framework framework) {
		Quarters quarters = new Quarters(framework);
		this.all = List.of(new PublisherAdapter("ods-etr",
				"The register of NHS trusts of the Organisation Data Service (etr.csv): what opened, closed, moved to another board or was renamed.",
				new OdsRegister(), reader),
				new PublisherAdapter("ods-succession",
						"The successor organisations of the Organisation Data Service (succ.csv): what followed a closed body.",
						new OdsSuccession(), reader),
				new PublisherAdapter("ons-lookup",
						"The lookup of the Office for National Statistics from sub-ICB locations to boards and regions, of any year (CSV).",
						new OnsLookup(), reader),
				new PublisherAdapter("nof-league-table",
						"A league table of the NHS Oversight Framework: segments, scores and ranks of trusts (CSV).",
						new LeagueTable(quarters), reader),
				new PublisherAdapter("nof-metrics", "The metrics of trusts of the NHS Oversight Framework (CSV).",
						new TrustMetrics(quarters), reader),
				new PublisherAdapter("cqc-ratings",
						"The latest ratings of the Care Quality Commission: those of trusts and their locations (ODS, XLSX or CSV).",
						new CqcRatings(), reader));
	}

	/** Every adapter, in the order in which help texts list them. */
	public List<Adapter> all() {
		return this.all;
	}

	/**
	 * The adapter of an id.
	 * @throws IllegalArgumentException if there is none; the message says which there are
	 */
	public Adapter byId(String id) {
		List<String> ids = this.all.stream().map(Adapter::id).toList();
		return this.all.stream()
			.filter((adapter) -> adapter.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no adapter \"" + id + "\". "
					+ Suggestion.among(ids).forValue(id) + "The adapters are " + String.join(", ", ids) + "."));
	}

}
