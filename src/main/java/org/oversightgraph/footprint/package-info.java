/**
 * The systems in which an organisation works on a date: recorded facts, systems, and
 * successors of closed organisations.
 */
@NullMarked
package org.oversightgraph.footprint;

import org.jspecify.annotations.NullMarked;
