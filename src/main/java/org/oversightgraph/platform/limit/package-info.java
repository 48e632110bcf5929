/**
 * Limits of requests. All limits except the time are checked before execution.
 */
@NullMarked
package org.oversightgraph.platform.limit;

import org.jspecify.annotations.NullMarked;
