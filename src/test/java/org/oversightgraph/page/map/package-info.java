@NullMarked
package org.oversightgraph.page.map;

import org.jspecify.annotations.NullMarked;
