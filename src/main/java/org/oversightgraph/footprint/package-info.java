/**
 * Where an organisation works on a date, and how that is known: the recorded facts, the
 * systems they place it in, and the organisations that follow those that have closed.
 */
@NullMarked
package org.oversightgraph.footprint;

import org.jspecify.annotations.NullMarked;
