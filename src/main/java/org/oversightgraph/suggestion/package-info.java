/** Suggestions for unknown values. */
@NullMarked
package org.oversightgraph.suggestion;

import org.jspecify.annotations.NullMarked;
