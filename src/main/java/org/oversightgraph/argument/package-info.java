/**
 * Checks the arguments of requests that name organisations.
 */
@NullMarked
package org.oversightgraph.argument;

import org.jspecify.annotations.NullMarked;
