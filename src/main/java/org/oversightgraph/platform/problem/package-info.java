/**
 * How problems are answered over HTTP.
 */
@NullMarked
package org.oversightgraph.platform.problem;

import org.jspecify.annotations.NullMarked;
