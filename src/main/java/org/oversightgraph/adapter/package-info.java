/**
 * Reads publishers' files and derives the changes to a dataset.
 */
@NullMarked
package org.oversightgraph.adapter;

import org.jspecify.annotations.NullMarked;
