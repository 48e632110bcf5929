/**
 * Finding bodies by what somebody remembers of them: a name, a short name, a code, a
 * town, with mistakes.
 */
@NullMarked
package org.oversightgraph.search;

import org.jspecify.annotations.NullMarked;
