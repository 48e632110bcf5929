@NullMarked
package org.oversightgraph.page.organisation.history;

import org.jspecify.annotations.NullMarked;
