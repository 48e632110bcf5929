/**
 * The format of a dataset, and its reader and validation.
 */
@NullMarked
package org.oversightgraph.dataset;

import org.jspecify.annotations.NullMarked;
