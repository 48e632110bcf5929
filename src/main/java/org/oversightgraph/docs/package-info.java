/**
 * The documentation as pages: {@code src/docs} in Markdown, one address for each file.
 */
@NullMarked
package org.oversightgraph.docs;

import org.jspecify.annotations.NullMarked;
