package org.oversightgraph.adapter.nof;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.nof.FrameworkFile.Entry;
import org.oversightgraph.fact.Evidence;

/**
 * The metrics of the Oversight Framework 2025/26: a figure for each trust, quarter and
 * metric, and the scores derived from them. Rows without a figure are ignored.
 */
record TrustMetrics(Quarters quarters) implements PublisherAdapter.Layout {

	private static final List<String> COLUMNS = List.of("Quarter", "Trust_code", "Domain", "Metric_ID",
			"Metric_description", "Units", "Value", "Rank");

	private static final Map<String, String> NUMBERS = Map.of("value", "Value", "rank", "Rank");

	@Override
	public void read(Work work) throws IOException {
		new Reading(work, this.quarters).read();
	}

	/** Reads one file. */
	private static final class Reading {

		private final Work work;

		private final FrameworkFile file;

		private final Map<List<String>, Held> recorded = new HashMap<>();

		private int withoutFigure;

		Reading(Work work, Quarters quarters) {
			this.work = work;
			this.file = new FrameworkFile(work, quarters, "metrics", "metrics of trusts", COLUMNS);
			work.revision().rows("metrics").forEach((row) -> this.recorded.putIfAbsent(row.row().key(), row));
		}

		void read() throws IOException {
			this.file.read(this::take);
			if (this.withoutFigure > 0) {
				this.work.remark("Ignored rows without a figure: " + this.withoutFigure + ".");
			}
		}

		private void take(Entry entry) {
			Map<String, String> values = values(entry);
			if (entry.figure("Value").isEmpty()) {
				this.withoutFigure++;
				return;
			}
			for (String heading : List.of("Metric_ID", "Metric_description")) {
				if (entry.value(heading).isEmpty()) {
					this.work.faults().ofValue(entry.line(), heading, "", "", "Every row of this file needs one.");
					return;
				}
			}
			if (!this.file.areSound(entry, "metrics", values, NUMBERS)) {
				return;
			}
			List<String> key = List.of(entry.trust(), entry.quarter().period(), entry.value("Metric_ID"),
					values.getOrDefault("title", ""));
			String text = this.work.revision().named(entry.trust()) + ", " + entry.quarter().period() + ", "
					+ entry.value("Metric_ID") + ": " + entry.value("Value") + " " + entry.value("Units");
			Held known = this.recorded.get(key);
			if (known == null) {
				Map<String, String> row = new HashMap<>(values);
				row.putAll(Map.of("organisation", entry.trust(), "period", entry.quarter().period(), "metric",
						entry.value("Metric_ID"), "evidence", Evidence.STATED.name()));
				row.put("sources", this.work.source());
				this.recorded.put(key, this.work.revision().add("metrics", row));
				this.work.found(Kind.RECORDED, entry.trust(), text + ".");
				return;
			}
			String former = known.text("value");
			if (this.file.amend(known, values)) {
				this.work.found(Kind.AMENDED, entry.trust(), text + ", previously recorded as " + former + ".");
			}
		}

		private static Map<String, String> values(Entry entry) {
			Map<String, String> values = new HashMap<>();
			values.put("theme", entry.value("Domain"));
			values.put("title", entry.value("Metric_description").replaceAll("(?U)\\s+", " ").strip());
			values.put("value", entry.figure("Value"));
			values.put("units", entry.value("Units"));
			values.put("rank", entry.figure("Rank"));
			return values;
		}

	}

}
