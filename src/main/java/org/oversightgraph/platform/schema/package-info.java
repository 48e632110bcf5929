/**
 * The schema for gateways, in the schema definition language, and for people, as a page.
 */
@NullMarked
package org.oversightgraph.platform.schema;

import org.jspecify.annotations.NullMarked;
