/**
 * Search for organisations by name, short name, code or town, with spelling mistakes.
 */
@NullMarked
package org.oversightgraph.search;

import org.jspecify.annotations.NullMarked;
