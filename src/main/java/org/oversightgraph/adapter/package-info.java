/**
 * Reads the publishers' own files, and works out what they change in a dataset.
 */
@NullMarked
package org.oversightgraph.adapter;

import org.jspecify.annotations.NullMarked;
