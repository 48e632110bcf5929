/**
 * Scenarios: hypothetical changes to the facts of a date, and their effects. Nothing is
 * stored.
 */
@NullMarked
package org.oversightgraph.scenario;

import org.jspecify.annotations.NullMarked;
