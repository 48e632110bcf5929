package org.oversightgraph.page.organisation.comparison;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.organisation.timeline.Edition;

/** The usual second moment of a comparison, if the reader has not chosen one. */
final class Choice {

	private Choice() {
	}

	/**
	 * A second moment.
	 *
	 * @param date its date
	 * @param edition its edition; null for the one in force
	 */
	record Chosen(LocalDate date, @Nullable String edition) {
	}

	/**
	 * Chooses the date before the edition in force began. If an edition was requested,
	 * chooses the edition in force instead. In the first edition, chooses the next one.
	 * @param editions the editions, oldest first
	 * @param from the first date of the dataset
	 */
	static Chosen of(List<Edition> editions, LocalDate from, LocalDate date, @Nullable String requested) {
		int at = inForce(editions, date);
		if (at < 0) {
			return new Chosen(date.minusDays(1), null);
		}
		Edition inForce = editions.get(at);
		if (requested != null && !requested.equalsIgnoreCase(inForce.id())) {
			return new Chosen(date, inForce.id());
		}
		LocalDate before = inForce.inForceFrom().minusDays(1);
		if (!before.isBefore(from)) {
			return new Chosen(before, null);
		}
		return (at + 1 < editions.size()) ? new Chosen(date, editions.get(at + 1).id())
				: new Chosen(date.minusDays(1), null);
	}

	private static int inForce(List<Edition> editions, LocalDate date) {
		for (int at = editions.size() - 1; at >= 0; at--) {
			if (!editions.get(at).inForceFrom().isAfter(date)) {
				return at;
			}
		}
		return -1;
	}

}
