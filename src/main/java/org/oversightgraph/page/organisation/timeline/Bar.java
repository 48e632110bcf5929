package org.oversightgraph.page.organisation.timeline;

import java.time.LocalDate;

/**
 * A period on an axis of time.
 *
 * @param from its first date
 * @param to its last date
 * @param label a few words in the bar
 * @param detail the meaning in full
 * @param look its style
 */
public record Bar(LocalDate from, LocalDate to, String label, String detail, Look look) {
}
