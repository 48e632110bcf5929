/**
 * Editions of the oversight framework and their rules, held as data.
 */
@NullMarked
package org.oversightgraph.framework;

import org.jspecify.annotations.NullMarked;
