/**
 * The files of the Office for National Statistics.
 */
@NullMarked
package org.oversightgraph.adapter.ons;

import org.jspecify.annotations.NullMarked;
