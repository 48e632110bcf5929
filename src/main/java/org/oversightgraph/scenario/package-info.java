/**
 * What if: hypothetical changes over the facts of a date, and what would be different.
 * Nothing is written.
 */
@NullMarked
package org.oversightgraph.scenario;

import org.jspecify.annotations.NullMarked;
