@NullMarked
package org.oversightgraph.page.about;

import org.jspecify.annotations.NullMarked;
