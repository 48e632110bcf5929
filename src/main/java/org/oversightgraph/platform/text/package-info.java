/**
 * Checks of characters in texts.
 */
@NullMarked
package org.oversightgraph.platform.text;

import org.jspecify.annotations.NullMarked;
