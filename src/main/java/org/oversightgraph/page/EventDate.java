package org.oversightgraph.page;

import java.time.LocalDate;

import org.oversightgraph.time.DateInWords;

/**
 * A date on which something changed.
 *
 * @param date the date
 * @param event the event, in a few words
 */
public record EventDate(LocalDate date, String event) {

	/** Returns the date and the event, for example "1 April 2026: Succeeded". */
	public String inWords() {
		return DateInWords.of(this.date) + ": " + this.event;
	}

}
