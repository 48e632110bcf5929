/**
 * Who may change the data.
 */
@NullMarked
package org.oversightgraph.platform.access;

import org.jspecify.annotations.NullMarked;
