/**
 * Oversight through time: the periods of an organisation, and changes between two dates.
 */
@NullMarked
package org.oversightgraph.history;

import org.jspecify.annotations.NullMarked;
