/** Findings about an organisation. */
@NullMarked
package org.oversightgraph.page.organisation.gap;

import org.jspecify.annotations.NullMarked;
