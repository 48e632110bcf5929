package org.oversightgraph.release;

import java.time.ZonedDateTime;

import org.oversightgraph.dataset.DatasetHeader;

/**
 * A complete state of the data. Releases are stored, so that queries can return earlier
 * states.
 *
 * @param number the number, starting at 1
 * @param header the description of the dataset
 * @param contentHash the hash of the content
 * @param attribution the author and the reason
 * @param at the time when it was complete
 * @param organisations the number of organisations
 * @param facts the number of facts
 * @param added the number of added rows
 * @param amended the number of amended rows
 * @param ended the number of withdrawn rows
 */
public record Release(long number, DatasetHeader header, String contentHash, Attribution attribution, ZonedDateTime at,
		long organisations, long facts, long added, long amended, long ended) {
}
