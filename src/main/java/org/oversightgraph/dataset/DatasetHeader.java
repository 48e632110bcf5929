package org.oversightgraph.dataset;

import java.time.LocalDate;

/**
 * What {@code dataset.yaml} says.
 *
 * @param id the dataset's key
 * @param title what it is called
 * @param nature whether it is real
 * @param holdsFrom the day from which questions can be asked
 * @param release what names this state of the data
 * @param summary what it holds
 */
public record DatasetHeader(String id, String title, DatasetNature nature, LocalDate holdsFrom, String release,
		String summary) {
}
