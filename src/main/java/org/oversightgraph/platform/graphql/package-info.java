/**
 * Common parts of the API: scalars, the arguments for date, edition and release, errors,
 * connections.
 */
@NullMarked
package org.oversightgraph.platform.graphql;

import org.jspecify.annotations.NullMarked;
