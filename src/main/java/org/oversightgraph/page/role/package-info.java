/** The roles of integrated care boards for a trust, for the map and the matrix. */
@NullMarked
package org.oversightgraph.page.role;

import org.jspecify.annotations.NullMarked;
