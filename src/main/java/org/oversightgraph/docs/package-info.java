/**
 * The documentation, served as pages: {@code src/docs} in Markdown, one address a file.
 */
@NullMarked
package org.oversightgraph.docs;

import org.jspecify.annotations.NullMarked;
