/** The jar that the product runs from. */
@NullMarked
package org.oversightgraph.platform.program;

import org.jspecify.annotations.NullMarked;
