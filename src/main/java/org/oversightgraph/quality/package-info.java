/** The quality of the data: its coverage, and facts that disagree. */
@NullMarked
package org.oversightgraph.quality;

import org.jspecify.annotations.NullMarked;
