package org.oversightgraph.dataset;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The dataset that is loaded.
 *
 * @param id its key
 * @param title what it is called
 * @param nature whether it is real
 * @param holdsFrom the day from which questions can be asked
 * @param release what names this state of the data
 * @param summary what it holds
 * @param loadedAt when it was loaded
 * @param organisations how many bodies it has
 * @param facts how many facts it has
 */
public record DatasetInfo(String id, String title, DatasetNature nature, LocalDate holdsFrom, String release,
		String summary, ZonedDateTime loadedAt, long organisations, long facts) {
}
