/**
 * Explores relationships: short paths between two organisations, and the neighbourhood of
 * one.
 */
@NullMarked
package org.oversightgraph.explore;

import org.jspecify.annotations.NullMarked;
