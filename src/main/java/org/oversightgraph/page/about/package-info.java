/** The page about the data: its coverage, gaps, sources and downloads. */
@NullMarked
package org.oversightgraph.page.about;

import org.jspecify.annotations.NullMarked;
