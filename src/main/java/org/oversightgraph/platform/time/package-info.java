/** The time that a request has. It depends on no framework but context propagation. */
@NullMarked
package org.oversightgraph.platform.time;

import org.jspecify.annotations.NullMarked;
