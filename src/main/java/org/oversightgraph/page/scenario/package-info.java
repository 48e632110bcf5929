/** What-if: the effects of hypothetical changes, which are never recorded. */
@NullMarked
package org.oversightgraph.page.scenario;

import org.jspecify.annotations.NullMarked;
