/** Delegations of commissioning, and joint committees. */
@NullMarked
package org.oversightgraph.page.delegation;

import org.jspecify.annotations.NullMarked;
