package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Wording;

/** The support of an organisation as a row of bars. */
public final class Support {

	private Support() {
	}

	/**
	 * A recorded support episode.
	 *
	 * @param programme the programme
	 * @param from its first date as recorded
	 * @param to its last date as recorded; null if none is recorded
	 * @param statement the record, as a sentence
	 */
	public record Recording(Programme programme, @Nullable String from, @Nullable String to, String statement) {
	}

	/** Returns the row. */
	public static Row row(List<Recording> recordings, LocalDate axisFrom, LocalDate axisTo) {
		List<Bar> bars = new ArrayList<>();
		recordings.forEach((each) -> bars.addAll(Recorded.of(each.from(), each.to(), axisFrom, axisTo)
			.bars(Wording.programme(each.programme()), each.statement(), Look.FIRM)));
		return Row.of("Support", bars.stream().filter((bar) -> !bar.to().isBefore(axisFrom)).toList())
			.withGaps(axisFrom, axisTo, "None recorded");
	}

}
