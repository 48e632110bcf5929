/**
 * The deadline of a request. The package depends on no framework except context
 * propagation.
 */
@NullMarked
package org.oversightgraph.platform.time;

import org.jspecify.annotations.NullMarked;
