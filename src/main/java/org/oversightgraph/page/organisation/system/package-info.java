/** The system around an organisation. */
@NullMarked
package org.oversightgraph.page.organisation.system;

import org.jspecify.annotations.NullMarked;
