/**
 * How a body stands: its segment and the support it is in.
 */
@NullMarked
package org.oversightgraph.standing;

import org.jspecify.annotations.NullMarked;
