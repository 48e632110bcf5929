/** How good the record is: what it covers, and where its facts disagree. */
@NullMarked
package org.oversightgraph.quality;

import org.jspecify.annotations.NullMarked;
