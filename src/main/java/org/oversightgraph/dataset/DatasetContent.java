package org.oversightgraph.dataset;

import java.util.List;

/**
 * A dataset that was found sound, ready to be written.
 *
 * @param header what it says of itself
 * @param hash the same for the same content
 * @param writes what is to be written, in this order
 * @param organisations how many bodies it has
 * @param facts how many facts it has: every relationship and node that tells one
 */
record DatasetContent(DatasetHeader header, String hash, List<Write> writes, long organisations, long facts) {
}
