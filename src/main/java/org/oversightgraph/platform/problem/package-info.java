/**
 * Problems as HTTP responses.
 */
@NullMarked
package org.oversightgraph.platform.problem;

import org.jspecify.annotations.NullMarked;
