/** The matrix of trusts that work in several systems. */
@NullMarked
package org.oversightgraph.page.shared;

import org.jspecify.annotations.NullMarked;
