package org.oversightgraph.release;

import java.time.Duration;

/**
 * What came of an import.
 *
 * @param release the release that is now current
 * @param changed whether anything was written; false when the same content was current
 * already
 * @param delta what changed, row by row
 * @param took how long it took
 */
public record ImportOutcome(Release release, boolean changed, Delta delta, Duration took) {
}
