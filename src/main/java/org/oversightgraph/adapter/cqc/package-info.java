/**
 * The files of the Care Quality Commission.
 */
@NullMarked
package org.oversightgraph.adapter.cqc;

import org.jspecify.annotations.NullMarked;
