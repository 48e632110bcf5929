package org.oversightgraph.release;

/**
 * Published once, when the schema is up to date and a release is loaded. The web server
 * may already be running, if the database was not available when the product started.
 *
 * @param release the number of the current release
 */
public record DataLoaded(long release) {
}
