/**
 * The format of a dataset, and reading and checking one.
 */
@NullMarked
package org.oversightgraph.dataset;

import org.jspecify.annotations.NullMarked;
