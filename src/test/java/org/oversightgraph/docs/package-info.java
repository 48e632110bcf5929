/** The documentation: its structure, language and examples. */
@NullMarked
package org.oversightgraph.docs;

import org.jspecify.annotations.NullMarked;
