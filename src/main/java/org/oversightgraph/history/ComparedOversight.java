package org.oversightgraph.history;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.OversightPosition;

/**
 * The oversight of an organisation on one of several dates, or under one of several
 * editions.
 *
 * @param position who oversees it
 * @param summary what differs from the moment before, in sentences; null for the first
 * moment
 */
record ComparedOversight(OversightPosition position, @Nullable String summary) {
}
