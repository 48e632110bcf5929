/**
 * How the API speaks: scalars, questions of a date, errors, connections.
 */
@NullMarked
package org.oversightgraph.platform.graphql;

import org.jspecify.annotations.NullMarked;
