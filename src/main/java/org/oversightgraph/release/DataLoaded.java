package org.oversightgraph.release;

/**
 * Published once, when the schema is up to date and a release is there. The web server
 * may be running already, if the database was not there when the product started.
 *
 * @param release number of the release that answers
 */
public record DataLoaded(long release) {
}
