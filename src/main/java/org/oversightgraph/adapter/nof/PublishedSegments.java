package org.oversightgraph.adapter.nof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.nof.FrameworkFile.Entry;
import org.oversightgraph.fact.Evidence;

/** Records the segments of a file of the Oversight Framework. */
record PublishedSegments(Work work, FrameworkFile file) {

	private static final String WITH_OTHERS = "The publication date is that of the other segments of the quarter.";

	/**
	 * Records the segment of a trust in a quarter.
	 * @param values the values of the row in {@code segments.csv}, with a segment
	 */
	void record(Entry entry, Map<String, String> values) {
		Held recorded = this.work.revision()
			.rows("segments", "organisation", entry.trust())
			.stream()
			.filter((row) -> row.text("period").equals(entry.quarter().period())
					&& row.text("edition").equals(entry.quarter().edition()))
			.findFirst()
			.orElse(null);
		String text = this.work.revision().named(entry.trust()) + " is in segment " + values.get("segment") + " in "
				+ entry.quarter().period() + standing(values);
		if (recorded == null) {
			add(entry, values);
			this.work.found(Kind.RECORDED, entry.trust(), text + ".");
			return;
		}
		String former = recorded.text("segment");
		boolean derived = !recorded.text("evidence").equals(Evidence.STATED.name());
		if (derived) {
			recorded.amend(Map.of("evidence", Evidence.STATED.name(), "note", ""));
			recorded.cite(this.file.source(entry));
		}
		if (this.file.amend(entry, recorded, values) || derived) {
			boolean same = former.equals(values.get("segment"));
			this.work.found(Kind.AMENDED, entry.trust(),
					text + (same ? "." : ", previously recorded as " + former + "."));
		}
	}

	private static String standing(Map<String, String> values) {
		String score = values.getOrDefault("score", "");
		String rank = values.getOrDefault("rank", "");
		return (score.isEmpty() ? "" : ", score " + score) + (rank.isEmpty() ? "" : ", rank " + rank);
	}

	/**
	 * Returns the publication date of other segments of the quarter, if it is recorded.
	 */
	private Optional<String> published(Entry entry) {
		return this.work.revision()
			.rows("segments", "period", entry.quarter().period())
			.stream()
			.filter((row) -> row.text("edition").equals(entry.quarter().edition()))
			.map((row) -> row.text("valid_from"))
			.filter((from) -> !from.isEmpty())
			.findFirst();
	}

	private void add(Entry entry, Map<String, String> values) {
		Map<String, String> row = new HashMap<>(values);
		row.put("organisation", entry.trust());
		row.put("edition", entry.quarter().edition());
		row.put("period", entry.quarter().period());
		Optional<String> known = published(entry);
		boolean dated = this.work.options().day() != null || known.isEmpty();
		row.put("valid_from", dated ? this.file.published(entry) : known.orElseThrow());
		row.put("note", dated ? "" : WITH_OTHERS);
		row.put("evidence", Evidence.STATED.name());
		row.put("sources", this.file.source(entry));
		this.work.revision().add("segments", row);
	}

}
