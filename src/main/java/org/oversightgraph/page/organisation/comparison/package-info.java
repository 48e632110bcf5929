/** Two moments of an organisation side by side. */
@NullMarked
package org.oversightgraph.page.organisation.comparison;

import org.jspecify.annotations.NullMarked;
