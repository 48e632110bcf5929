/** Models of pictures that several pages draw: bars, and episodes on a time axis. */
@NullMarked
package org.oversightgraph.page.chart;

import org.jspecify.annotations.NullMarked;
