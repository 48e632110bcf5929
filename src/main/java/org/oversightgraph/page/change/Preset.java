package org.oversightgraph.page.change;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.oversightgraph.time.DateInWords;

/**
 * Two dates that a reader may want to compare.
 *
 * @param from the earlier date
 * @param to the later date
 * @param label the reason why they are of interest
 */
public record Preset(LocalDate from, LocalDate to, String label) {

	/**
	 * The date on which many ICBs merged. It is compared if the reader gives no dates.
	 */
	private static final LocalDate MERGERS = LocalDate.of(2026, 4, 1);

	/**
	 * The start of an edition of the framework.
	 *
	 * @param id the id
	 * @param title the title
	 * @param inForceFrom the first date in force
	 */
	record Edition(String id, String title, LocalDate inForceFrom) {
	}

	/** Returns the dates to compare if the reader gives none. */
	static Preset byDefault(LocalDate holdsFrom, LocalDate today) {
		Preset mergers = startOf(MERGERS, "");
		return (mergers.from().isBefore(holdsFrom) || mergers.to().isAfter(today)) ? lastYear(holdsFrom, today)
				: mergers;
	}

	/**
	 * Returns dates to choose from, latest first: the last 12 months, and each start of
	 * an edition or of a financial year with the date before it.
	 */
	static List<Preset> all(LocalDate holdsFrom, LocalDate today, List<Edition> editions) {
		Map<LocalDate, List<String>> starts = new TreeMap<>();
		editions.forEach((edition) -> starts.computeIfAbsent(edition.inForceFrom(), (_) -> new ArrayList<>())
			.add("start of " + edition.id()));
		for (int year = holdsFrom.getYear(); year <= today.getYear(); year++) {
			starts.computeIfAbsent(LocalDate.of(year, Month.APRIL, 1), (_) -> new ArrayList<>())
				.add("start of the financial year %d/%02d".formatted(year, (year + 1) % 100));
		}
		List<Preset> all = new ArrayList<>();
		starts.forEach((date, events) -> {
			Preset preset = startOf(date, DateInWords.of(date) + ": " + String.join(", ", events));
			if (!preset.from().isBefore(holdsFrom) && !date.isAfter(today)) {
				all.addFirst(preset);
			}
		});
		all.addFirst(lastYear(holdsFrom, today));
		return all;
	}

	private static Preset startOf(LocalDate date, String label) {
		return new Preset(date.minusDays(1), date, label);
	}

	private static Preset lastYear(LocalDate holdsFrom, LocalDate today) {
		LocalDate from = today.minusYears(1);
		return new Preset(from.isBefore(holdsFrom) ? holdsFrom : from, today, "Last 12 months");
	}

}
