/**
 * Bodies of the NHS in England and beside it: what they are, what they are called, what
 * follows them.
 */
@NullMarked
package org.oversightgraph.organisation;

import org.jspecify.annotations.NullMarked;
