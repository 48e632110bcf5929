package org.oversightgraph.dataset;

import java.time.LocalDate;

/**
 * The content of {@code dataset.yaml}.
 *
 * @param id the unique id of the dataset
 * @param title the title
 * @param nature real or illustrative
 * @param holdsFrom the first date that queries can use
 * @param release the name of this state of the data
 * @param summary a summary of the content
 */
public record DatasetHeader(String id, String title, DatasetNature nature, LocalDate holdsFrom, String release,
		String summary) {
}
