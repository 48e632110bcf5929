/**
 * Derives the changes to a dataset from publishers' files. The packages below it have the
 * layouts of one publisher each.
 */
@NullMarked
package org.oversightgraph.adapter;

import org.jspecify.annotations.NullMarked;
