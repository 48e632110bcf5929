package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;

/**
 * An event on an axis of time.
 *
 * @param date the date
 * @param label a few words beside it
 */
public record Mark(LocalDate date, String label) {
}
