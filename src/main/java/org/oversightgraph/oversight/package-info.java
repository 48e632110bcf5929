/** The reasoning from facts and rules to the oversight of an organisation. */
@NullMarked
package org.oversightgraph.oversight;

import org.jspecify.annotations.NullMarked;
