/** Arrangements and commissioning of an organisation. */
@NullMarked
package org.oversightgraph.page.organisation.arrangement;

import org.jspecify.annotations.NullMarked;
