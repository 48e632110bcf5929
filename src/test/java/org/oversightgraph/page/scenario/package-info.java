@NullMarked
package org.oversightgraph.page.scenario;

import org.jspecify.annotations.NullMarked;
