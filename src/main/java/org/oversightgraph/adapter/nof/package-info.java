/**
 * The files of the NHS Oversight Framework, published by NHS England.
 */
@NullMarked
package org.oversightgraph.adapter.nof;

import org.jspecify.annotations.NullMarked;
