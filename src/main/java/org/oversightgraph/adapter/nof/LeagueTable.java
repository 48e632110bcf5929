package org.oversightgraph.adapter.nof;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.oversightgraph.adapter.PublisherAdapter;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.nof.FrameworkFile.Content;
import org.oversightgraph.adapter.nof.FrameworkFile.Entry;

/**
 * A league table of the Oversight Framework 2025/26: the segment, average score and rank
 * of each trust and quarter.
 */
record LeagueTable(Quarters quarters) implements PublisherAdapter.Layout {

	private static final Content CONTENT = new Content("league-table", "league table",
			List.of("Trust_type", "Trust_code", "Average_score", "Segment", "Trust_in_financial_deficit", "Rank"),
			true);

	private static final Map<String, String> NUMBERS = Map.of("segment", "Segment", "score", "Average_score", "rank",
			"Rank");

	@Override
	public void read(Work work) throws IOException {
		FrameworkFile file = new FrameworkFile(work, this.quarters, CONTENT);
		file.read((entry) -> take(entry, file, work));
	}

	private static void take(Entry entry, FrameworkFile file, Work work) {
		Map<String, String> values = values(entry, work);
		String subject = work.revision().named(entry.trust()) + " in " + entry.quarter().period();
		if (!file.normalise(entry, "segments", values, NUMBERS) || !file.isFirst(entry, subject, values)) {
			return;
		}
		if (values.getOrDefault("segment", "").isEmpty()) {
			work.remark(work.revision().named(entry.trust()) + " has no segment in " + entry.quarter().period() + ".");
			return;
		}
		new PublishedSegments(work, file).record(entry, values);
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

}
