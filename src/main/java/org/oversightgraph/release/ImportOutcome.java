package org.oversightgraph.release;

import java.time.Duration;

/**
 * The result of an import.
 *
 * @param release the release that is now current
 * @param changed whether anything was written; false if the content was already current
 * @param delta the changes by row
 * @param took the duration
 */
public record ImportOutcome(Release release, boolean changed, Delta delta, Duration took) {
}
