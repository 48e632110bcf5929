/**
 * Which facts the current request may see. The package depends on no framework except
 * context propagation.
 */
@NullMarked
package org.oversightgraph.platform.visibility;

import org.jspecify.annotations.NullMarked;
