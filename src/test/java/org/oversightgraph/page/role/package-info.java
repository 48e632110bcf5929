@NullMarked
package org.oversightgraph.page.role;

import org.jspecify.annotations.NullMarked;
