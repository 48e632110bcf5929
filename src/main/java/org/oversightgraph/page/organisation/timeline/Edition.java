package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An edition of the framework.
 *
 * @param id its id
 * @param title its title
 * @param inForceFrom its first date in force
 * @param inForceTo its last date in force; null for the current one
 */
public record Edition(String id, String title, LocalDate inForceFrom, @Nullable LocalDate inForceTo) {

	/** Returns a row with the editions in force. */
	public static Row row(List<Edition> editions, LocalDate to) {
		List<Bar> bars = new ArrayList<>();
		editions.stream()
			.filter((edition) -> !edition.inForceFrom().isAfter(to))
			.forEach((edition) -> bars
				.add(new Bar(edition.inForceFrom(), edition.lastBy(to), edition.id(), edition.title(), Look.PLAIN)));
		return Row.of("Edition in force", bars);
	}

	/** Returns the last date in force, or the given date if it is earlier. */
	LocalDate lastBy(LocalDate date) {
		return (this.inForceTo == null || this.inForceTo.isAfter(date)) ? date : this.inForceTo;
	}

}
