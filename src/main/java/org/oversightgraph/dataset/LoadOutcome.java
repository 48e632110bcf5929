package org.oversightgraph.dataset;

import java.time.Duration;

/**
 * What came of loading a dataset.
 *
 * @param dataset the dataset that is now loaded
 * @param changed whether anything was written; false when it was loaded already
 * @param took how long it took, reading and checking included
 */
public record LoadOutcome(DatasetInfo dataset, boolean changed, Duration took) {
}
