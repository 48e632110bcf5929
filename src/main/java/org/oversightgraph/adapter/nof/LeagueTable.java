package org.oversightgraph.adapter.nof;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.nof.FrameworkFile.Entry;
import org.oversightgraph.fact.Evidence;

/**
 * A league table of the Oversight Framework 2025/26: the segment, average score and rank
 * of each trust and quarter.
 */
record LeagueTable(Quarters quarters) implements PublisherAdapter.Layout {

	private static final List<String> COLUMNS = List.of("Quarter", "Trust_type", "Trust_code", "Average_score",
			"Segment", "Trust_in_financial_deficit", "Rank");

	private static final Map<String, String> NUMBERS = Map.of("segment", "Segment", "score", "Average_score", "rank",
			"Rank");

	@Override
	public void read(Work work) throws IOException {
		FrameworkFile file = new FrameworkFile(work, this.quarters, "league-table", "league table", COLUMNS);
		file.read((entry) -> take(entry, file, work));
	}

	private static void take(Entry entry, FrameworkFile file, Work work) {
		Map<String, String> values = values(entry, work);
		if (!file.areSound(entry, "segments", values, NUMBERS)) {
			return;
		}
		if (values.getOrDefault("segment", "").isEmpty()) {
			work.remark(work.revision().named(entry.trust()) + " has no segment in " + entry.quarter().period() + ".");
			return;
		}
		Held recorded = work.revision()
			.rows("segments", "organisation", entry.trust())
			.stream()
			.filter((row) -> row.text("period").equals(entry.quarter().period())
					&& row.text("edition").equals(entry.quarter().edition()))
			.findFirst()
			.orElse(null);
		String text = work.revision().named(entry.trust()) + " is in segment " + values.get("segment") + " in "
				+ entry.quarter().period() + standing(values);
		if (recorded == null) {
			add(entry, values, work);
			work.found(Kind.RECORDED, entry.trust(), text + ".");
			return;
		}
		String former = recorded.text("segment");
		if (file.amend(recorded, values)) {
			boolean same = former.equals(values.get("segment"));
			work.found(Kind.AMENDED, entry.trust(), text + (same ? "." : ", previously recorded as " + former + "."));
		}
	}

	private static Map<String, String> values(Entry entry, Work work) {
		Map<String, String> values = new HashMap<>();
		values.put("segment", entry.figure("Segment"));
		values.put("score", entry.figure("Average_score"));
		values.put("rank", entry.figure("Rank"));
		values.put("peer_group", entry.value("Trust_type"));
		String deficit = entry.figure("Trust_in_financial_deficit").toLowerCase(Locale.UK);
		if (!deficit.isEmpty() && !deficit.equals("yes") && !deficit.equals("no")) {
			work.faults()
				.ofValue(entry.line(), "Trust_in_financial_deficit", deficit, "is neither Yes nor No",
						"Write Yes or No.");
			deficit = "";
		}
		values.put("in_deficit", deficit);
		return values;
	}

	private static String standing(Map<String, String> values) {
		String score = values.getOrDefault("score", "");
		String rank = values.getOrDefault("rank", "");
		return (score.isEmpty() ? "" : ", score " + score) + (rank.isEmpty() ? "" : ", rank " + rank);
	}

	private static void add(Entry entry, Map<String, String> values, Work work) {
		Map<String, String> row = new HashMap<>(values);
		row.put("organisation", entry.trust());
		row.put("edition", entry.quarter().edition());
		row.put("period", entry.quarter().period());
		row.put("valid_from", entry.quarter().published(work.options()));
		row.put("evidence", Evidence.STATED.name());
		row.put("sources", work.source());
		work.revision().add("segments", row);
	}

}
