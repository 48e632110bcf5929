package org.oversightgraph.adapter.nof;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.WrittenName;
import org.oversightgraph.adapter.nof.FrameworkFile.Content;
import org.oversightgraph.adapter.nof.FrameworkFile.Entry;
import org.oversightgraph.fact.Evidence;

/**
 * The metrics of the Oversight Framework 2025/26: a figure for each trust, quarter and
 * metric, and the scores derived from them. Rows without a figure are ignored. The
 * adjusted segment becomes the trust's segment for the quarter, unless the file gives a
 * different final segment.
 */
record TrustMetrics(Quarters quarters) implements PublisherAdapter.Layout {

	private static final Content CONTENT = new Content("metrics", "metrics",
			List.of("Trust_code", "Domain", "Metric_ID", "Metric_description", "Units", "Value", "Rank"), false);

	private static final Map<String, String> NUMBERS = Map.of("value", "Value", "rank", "Rank");

	private static final String ADJUSTED_SEGMENT = "OF5000";

	private static final String AVERAGE_SCORE = "OF5002";

	private static final String FINAL_SEGMENT = "OF5005";

	@Override
	public void read(Work work) throws IOException {
		new Reading(work, this.quarters).read();
	}

	/** Reads one file. */
	private static final class Reading {

		private final Work work;

		private final FrameworkFile file;

		private final Map<List<String>, Held> recorded = new HashMap<>();

		/** The figures of each trust in each quarter, by metric. */
		private final Map<String, Map<String, Figure>> ofTrusts = new LinkedHashMap<>();

		private int withoutFigure;

		Reading(Work work, Quarters quarters) {
			this.work = work;
			this.file = new FrameworkFile(work, quarters, CONTENT);
			work.revision().rows("metrics").forEach((row) -> this.recorded.putIfAbsent(row.row().key(), row));
		}

		/** A figure in the file. */
		private record Figure(Entry entry, String value, String rank) {
		}

		void read() throws IOException {
			this.file.read(this::take);
			this.ofTrusts.values().forEach(this::segment);
			if (this.withoutFigure > 0) {
				this.work.remark("Ignored rows without a figure: " + this.withoutFigure + ".");
			}
		}

		private void take(Entry entry) {
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
			Map<String, String> values = values(entry);
			String subject = "%s in %s: %s (unit: %s)".formatted(this.work.revision().named(entry.trust()),
					entry.quarter().period(), entry.value("Metric_ID"), entry.value("Units"));
			if (this.file.normalise(entry, "metrics", values, NUMBERS)
					&& this.file.isFirst(entry, subject, List.of(value(values, "value"), value(values, "rank")))) {
				record(entry, values);
				this.ofTrusts.computeIfAbsent(entry.trust() + entry.quarter().period(), (trust) -> new HashMap<>())
					.put(entry.value("Metric_ID"), new Figure(entry, value(values, "value"), value(values, "rank")));
			}
		}

		private static String value(Map<String, String> values, String column) {
			return values.getOrDefault(column, "");
		}

		private void record(Entry entry, Map<String, String> values) {
			List<String> key = List.of(entry.trust(), entry.quarter().period(), entry.value("Metric_ID"),
					entry.value("Units"));
			String subject = this.work.revision().named(entry.trust()) + ", " + entry.quarter().period() + ", "
					+ entry.value("Metric_ID");
			String text = subject + ": " + value(values, "value") + " " + entry.value("Units");
			Held known = this.recorded.get(key);
			if (known == null) {
				Map<String, String> row = new HashMap<>(values);
				row.putAll(Map.of("organisation", entry.trust(), "period", entry.quarter().period(), "metric",
						entry.value("Metric_ID"), "evidence", Evidence.STATED.name()));
				row.put("sources", this.file.source(entry));
				this.recorded.put(key, this.work.revision().add("metrics", row));
				this.work.found(Kind.RECORDED, entry.trust(), text + ".");
				return;
			}
			String former = known.text("value");
			String title = known.text("title");
			if (WrittenName.isSame(title, value(values, "title"))) {
				values.put("title", title);
			}
			if (!this.file.amend(entry, known, values)) {
				return;
			}
			if (!former.equals(known.text("value"))) {
				text += ", previously recorded as " + former;
			}
			else if (!title.equals(known.text("title"))) {
				text = subject + " is now titled \"" + known.text("title") + "\", previously \"" + title + "\"";
			}
			this.work.found(Kind.AMENDED, entry.trust(), text + ".");
		}

		private static Map<String, String> values(Entry entry) {
			Map<String, String> values = new HashMap<>();
			values.put("theme", entry.value("Domain"));
			values.put("title", entry.value("Metric_description"));
			values.put("value", entry.figure("Value"));
			values.put("units", entry.value("Units"));
			values.put("rank", entry.figure("Rank"));
			return values;
		}

		/**
		 * Records the segment of a trust in a quarter. A final segment replaces the
		 * adjusted segment.
		 */
		private void segment(Map<String, Figure> figures) {
			Figure adjusted = figures.get(ADJUSTED_SEGMENT);
			if (adjusted == null) {
				return;
			}
			Entry entry = adjusted.entry();
			Figure last = figures.get(FINAL_SEGMENT);
			String segment = adjusted.value();
			if (last != null && !last.value().equals(segment)) {
				segment = last.value();
				this.work.remark(
						"%s has the adjusted segment %s and the final segment %s in %s. The final segment was recorded."
							.formatted(this.work.revision().named(entry.trust()), adjusted.value(), last.value(),
									entry.quarter().period()));
			}
			Figure score = figures.get(AVERAGE_SCORE);
			Map<String, String> values = new HashMap<>(Map.of("segment", segment, "rank", adjusted.rank(), "score",
					(score != null) ? score.value() : "", "peer_group", entry.value("Trust_type")));
			if (this.file.normalise(entry, "segments", values, Map.of("segment", "Value", "rank", "Rank"))) {
				new PublishedSegments(this.work, this.file).record(entry, values);
			}
		}

	}

}
