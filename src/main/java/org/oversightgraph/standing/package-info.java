/** The standing of an organisation: its segment, support, ratings and reviews. */
@NullMarked
package org.oversightgraph.standing;

import org.jspecify.annotations.NullMarked;
