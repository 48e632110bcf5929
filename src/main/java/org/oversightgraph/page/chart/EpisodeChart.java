package org.oversightgraph.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Episodes on a time axis: one bar for each episode, in rows by organisation. A solid bar
 * is certain. A dashed outline is possible: before a start or after an end whose date is
 * not exact, or after the last source of an episode without a recorded end.
 *
 * @param title the title
 * @param description a description of the picture, in a sentence
 * @param asOf the date of the page
 * @param first the first date on the axis
 * @param last the last date on the axis
 * @param episodes the episodes, by organisation
 * @param initials the meanings of the initials in the picture, each in a few words
 */
public record EpisodeChart(String title, String description, LocalDate asOf, LocalDate first, LocalDate last,
		List<Episode> episodes, List<String> initials) {

	/** The width of the picture. */
	public static final int WIDTH = 940;

	/** The left end of the axis. */
	public static final int LEFT = 360;

	/** The length of the axis. */
	static final int LENGTH = 540;

	/** The height of a row. */
	public static final int STEP = 26;

	/** The height of the axis above the rows. */
	public static final int HEAD = 24;

	/** The height of the key below the rows, without the initials. */
	static final int KEY = 44;

	/** The height of a line of the key. */
	public static final int LINE = 20;

	/** The number of initials in a line of the key. */
	private static final int IN_LINE = 3;

	/**
	 * An episode.
	 *
	 * @param label the organisation; empty if the row above is about the same
	 * @param link the address of the organisation; null if there is none
	 * @param initials the initials of the programme
	 * @param words the episode in a sentence
	 * @param span its time
	 * @param isOpen whether it may continue on the date of the page
	 */
	public record Episode(String label, @Nullable String link, String initials, String words, Span span,
			boolean isOpen) {
	}

	/**
	 * Creates the picture, with whole years on its axis.
	 */
	public static EpisodeChart of(String title, String description, LocalDate asOf, List<Episode> episodes,
			List<String> initials) {
		LocalDate earliest = episodes.stream()
			.map(Episode::span)
			.flatMap((span) -> Stream.of(span.from(), (span.earliest() == null) ? span.from() : span.earliest()))
			.min(LocalDate::compareTo)
			.orElse(asOf);
		LocalDate latest = Stream.concat(episodes.stream().map((episode) -> episode.span().to()), Stream.of(asOf))
			.max(LocalDate::compareTo)
			.orElse(asOf);
		return new EpisodeChart(title, description, asOf, LocalDate.of(earliest.getYear(), 1, 1),
				LocalDate.of(latest.getYear() + 1, 1, 1), episodes, initials);
	}

	/** Returns the height of the picture. */
	public int height() {
		return bottom() + KEY + keyLines().size() * LINE;
	}

	/** Returns the top of a row. */
	public int top(int index) {
		return HEAD + index * STEP;
	}

	/** Returns the bottom of the last row. */
	public int bottom() {
		return HEAD + this.episodes.size() * STEP;
	}

	/** Returns the lines of the key about initials. */
	public List<String> keyLines() {
		return IntStream.range(0, (this.initials.size() + IN_LINE - 1) / IN_LINE)
			.mapToObj((line) -> String.join(" · ",
					this.initials.subList(line * IN_LINE, Math.min(this.initials.size(), (line + 1) * IN_LINE))))
			.toList();
	}

	/** Returns the place of a date on the axis. Dates beyond its ends are at its ends. */
	public int x(LocalDate date) {
		LocalDate within = date.isBefore(this.first) ? this.first : date;
		within = within.isAfter(this.last) ? this.last : within;
		long whole = ChronoUnit.DAYS.between(this.first, this.last);
		return LEFT + (int) Math.round((double) ChronoUnit.DAYS.between(this.first, within) * LENGTH / whole);
	}

	/** Returns the years on the axis. Long periods have a label for every second year. */
	public List<Integer> years() {
		int from = this.first.getYear();
		int to = this.last.getYear();
		int step = (to - from > LENGTH / 45) ? 2 : 1;
		return IntStream.rangeClosed(from, to).filter((year) -> (year - from) % step == 0).boxed().toList();
	}

	/** Returns the place of the start of a year. */
	public int yearX(int year) {
		return x(LocalDate.of(year, 1, 1));
	}

	/** Returns the left end of the bar that is certain. */
	public int solidX(Episode episode) {
		return x(episode.span().from());
	}

	/** Returns the length of the bar that is certain, which can always be seen. */
	public int solidLength(Episode episode) {
		return Math.max(3, x(episode.span().to()) - x(episode.span().from()));
	}

	/** Returns the left end of the possible time before the bar. */
	public int beforeX(Episode episode) {
		LocalDate earliest = episode.span().earliest();
		return (earliest == null) ? Math.max(LEFT, solidX(episode) - 24) : x(earliest);
	}

	/** Returns the length of the possible time before the bar; zero for none. */
	public int beforeLength(Episode episode) {
		return Math.max(0, solidX(episode) - beforeX(episode));
	}

	/** Returns the left end of the possible time after the bar. */
	public int afterX(Episode episode) {
		return solidX(episode) + solidLength(episode);
	}

	/** Returns the length of the possible time after the bar; zero for none. */
	public int afterLength(Episode episode) {
		LocalDate latest = episode.span().latest();
		LocalDate end = (latest == null || latest.isAfter(this.asOf)) ? this.asOf : latest;
		return Math.max(0, x(end) - afterX(episode));
	}

	/** Returns whether the start is earlier than any recorded date. */
	public boolean isStartUnknown(Episode episode) {
		return episode.span().earliest() == null;
	}

}
