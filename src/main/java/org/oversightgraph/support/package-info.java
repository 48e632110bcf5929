/** Lists the support episodes of all organisations. */
@NullMarked
package org.oversightgraph.support;

import org.jspecify.annotations.NullMarked;
