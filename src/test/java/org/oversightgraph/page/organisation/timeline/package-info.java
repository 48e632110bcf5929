@NullMarked
package org.oversightgraph.page.organisation.timeline;

import org.jspecify.annotations.NullMarked;
