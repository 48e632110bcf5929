/** Keeps the log readable when the same thing happens again and again. */
@NullMarked
package org.oversightgraph.platform.log;

import org.jspecify.annotations.NullMarked;
