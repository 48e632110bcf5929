package org.oversightgraph.page.organisation.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Change;
import org.oversightgraph.page.organisation.timeline.Edition;
import org.oversightgraph.page.organisation.timeline.Row;
import org.oversightgraph.page.organisation.timeline.Segments;
import org.oversightgraph.page.organisation.timeline.Strip;
import org.oversightgraph.page.organisation.timeline.Support;

/** The segments and the support of an organisation through time, as a picture. */
final class StandingStrip {

	private StandingStrip() {
	}

	static Strip of(String name, StandingAnswer answer, List<Edition> editions, LocalDate from, LocalDate asOf) {
		LocalDate last = asOf.isBefore(from) ? from : asOf;
		List<Row> rows = new ArrayList<>();
		rows.add(Edition.row(editions, last));
		rows.add(Segments.row(answer.segmentHistory().stream().map(StandingStrip::recording).toList(), editions, from,
				last));
		rows.add(Support.row(answer.support()
			.stream()
			.map((episode) -> new Support.Recording(episode.programme(), episode.fact().validFromAsRecorded(),
					episode.fact().validToAsRecorded(), episode.fact().statement()))
			.toList(), from, last));
		String description = answer.segmentHistory().isEmpty() ? "No segment is recorded."
				: answer.segmentHistory()
					.stream()
					.map((change) -> change.fact().statement())
					.collect(Collectors.joining(" "));
		return new Strip("standing", "Segment and support of " + name,
				description + " As at " + Wording.date(asOf) + ". The table of recorded segments has the same content.",
				from, last, rows,
				editions.stream().map(Edition::inForceFrom).filter((date) -> !date.isAfter(last)).toList());
	}

	private static Segments.Recording recording(Change change) {
		return new Segments.Recording(change.allocation().segment(), change.allocation().edition().id(),
				change.fact().validFromAsRecorded(), change.fact().validToAsRecorded(), change.fact().statement());
	}

}
