/**
 * How much may be asked at once, and for how long. Everything but the time is judged
 * before anything is executed.
 */
@NullMarked
package org.oversightgraph.platform.limit;

import org.jspecify.annotations.NullMarked;
