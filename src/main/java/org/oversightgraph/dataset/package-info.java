/**
 * Reading, checking and loading a dataset, and saying which one is loaded.
 */
@NullMarked
package org.oversightgraph.dataset;

import org.jspecify.annotations.NullMarked;
