@NullMarked
package org.oversightgraph.page.organisation.comparison;

import org.jspecify.annotations.NullMarked;
