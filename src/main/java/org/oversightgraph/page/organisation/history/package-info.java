/** Oversight, segments, support and names of an organisation through time. */
@NullMarked
package org.oversightgraph.page.organisation.history;

import org.jspecify.annotations.NullMarked;
