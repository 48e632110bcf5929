/**
 * The system around an ICB on a date: who works in it, in what part, by which
 * arrangements.
 */
@NullMarked
package org.oversightgraph.system;

import org.jspecify.annotations.NullMarked;
