package org.oversightgraph.dataset;

/**
 * A file of a dataset, with its content.
 *
 * @param name the name, without a path
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DatasetFile(String name, byte[] content) {
}
