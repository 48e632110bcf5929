/**
 * What can be wrong with a text, whatever it says.
 */
@NullMarked
package org.oversightgraph.platform.text;

import org.jspecify.annotations.NullMarked;
