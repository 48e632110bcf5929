/**
 * The catalogue of all adapters.
 */
@NullMarked
package org.oversightgraph.adapter.catalogue;

import org.jspecify.annotations.NullMarked;
