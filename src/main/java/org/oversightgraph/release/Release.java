package org.oversightgraph.release;

import java.time.ZonedDateTime;

import org.oversightgraph.dataset.DatasetHeader;

/**
 * A state of the data that was complete at a time. Releases are kept, so that it can be
 * asked what was known then.
 *
 * @param number counts up from 1
 * @param header what the dataset said of itself
 * @param contentHash the same for the same content
 * @param attribution who made it, and why
 * @param at when it was complete
 * @param organisations how many bodies it has
 * @param facts how many facts it has
 * @param added how many rows it brought in
 * @param amended how many rows it gave other values
 * @param ended how many rows it took out
 */
public record Release(long number, DatasetHeader header, String contentHash, Attribution attribution, ZonedDateTime at,
		long organisations, long facts, long added, long amended, long ended) {
}
