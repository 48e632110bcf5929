@NullMarked
package org.oversightgraph.page.framework;

import org.jspecify.annotations.NullMarked;
