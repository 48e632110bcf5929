/** What somebody may have meant. */
@NullMarked
package org.oversightgraph.suggestion;

import org.jspecify.annotations.NullMarked;
