@NullMarked
package org.oversightgraph.page.shared;

import org.jspecify.annotations.NullMarked;
