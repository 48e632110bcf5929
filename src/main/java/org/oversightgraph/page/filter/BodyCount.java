package org.oversightgraph.page.filter;

import org.oversightgraph.page.Body;

/**
 * A number of items for an organisation, as a facet returns it.
 *
 * @param value the organisation
 * @param count the number
 */
public record BodyCount(Body value, int count) {
}
