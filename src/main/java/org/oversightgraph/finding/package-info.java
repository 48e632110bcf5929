/** Where the arrangements have gaps or overlap: checks over positions. */
@NullMarked
package org.oversightgraph.finding;

import org.jspecify.annotations.NullMarked;
