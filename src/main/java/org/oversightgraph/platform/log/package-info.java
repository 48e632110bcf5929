/** Limits log entries for repeated events. */
@NullMarked
package org.oversightgraph.platform.log;

import org.jspecify.annotations.NullMarked;
