/** The documentation: its structure, its language, and its examples. */
@NullMarked
package org.oversightgraph.docs;

import org.jspecify.annotations.NullMarked;
