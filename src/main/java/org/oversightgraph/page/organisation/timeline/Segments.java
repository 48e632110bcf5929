package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/** The segments of an organisation as a row of bars. */
public final class Segments {

	private Segments() {
	}

	/**
	 * A recorded segment.
	 *
	 * @param number the number
	 * @param edition the id of its edition
	 * @param from its first date as recorded
	 * @param to its last date as recorded; null if none is recorded
	 * @param statement the record, as a sentence
	 */
	public record Recording(int number, String edition, @Nullable String from, @Nullable String to, String statement) {
	}

	/**
	 * Returns the row. A segment ends when the next one of its edition begins, and when
	 * its edition ends.
	 * @param recordings the segments, oldest first
	 */
	public static Row row(List<Recording> recordings, List<Edition> editions, LocalDate axisFrom, LocalDate axisTo) {
		List<Bar> bars = new ArrayList<>();
		for (int at = 0; at < recordings.size(); at++) {
			Recording each = recordings.get(at);
			LocalDate earliest = later(axisFrom, began(each, editions, axisFrom));
			LocalDate latest = ended(each, editions, axisTo);
			LocalDate next = (at + 1 < recordings.size()) ? start(recordings.get(at + 1)) : null;
			if (next != null && !next.isAfter(latest)) {
				latest = next.minusDays(1);
			}
			if (!earliest.isAfter(latest)) {
				bars.addAll(Recorded.of(each.from(), each.to(), earliest, latest)
					.bars(String.valueOf(each.number()), each.statement(), Look.segment(each.number())));
			}
		}
		return Row.of("Segment", bars).withGaps(axisFrom, axisTo, "Not recorded");
	}

	/** A segment with an open start cannot begin before its edition. */
	private static LocalDate began(Recording recording, List<Edition> editions, LocalDate otherwise) {
		if (start(recording) != null) {
			return otherwise;
		}
		return editions.stream()
			.filter((edition) -> edition.id().equals(recording.edition()))
			.map(Edition::inForceFrom)
			.findFirst()
			.orElse(otherwise);
	}

	private static LocalDate ended(Recording recording, List<Edition> editions, LocalDate axisTo) {
		return editions.stream()
			.filter((edition) -> edition.id().equals(recording.edition()))
			.map((edition) -> edition.lastBy(axisTo))
			.findFirst()
			.orElse(axisTo);
	}

	private static @Nullable LocalDate start(Recording recording) {
		return (recording.from() == null) ? null : PartialDate.parse(recording.from()).earliest();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
