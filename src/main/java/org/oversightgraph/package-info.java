/**
 * Who oversees whom in the NHS in England: a GraphQL API over a graph of system
 * relationships.
 */
@NullMarked
package org.oversightgraph;

import org.jspecify.annotations.NullMarked;
