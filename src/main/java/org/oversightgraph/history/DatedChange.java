package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.organisation.Organisation;

/**
 * A change in the oversight of an organisation on a date.
 *
 * @param date the first date on which it applies
 * @param organisation the organisation, under its name on that date
 * @param summary the changes in sentences
 * @param causes the events of that date that explain it
 */
record DatedChange(LocalDate date, Organisation organisation, String summary, List<ChangeCause> causes) {
}
