/** Editions of the oversight framework and their rules, stored as data. */
@NullMarked
package org.oversightgraph.framework;

import org.jspecify.annotations.NullMarked;
