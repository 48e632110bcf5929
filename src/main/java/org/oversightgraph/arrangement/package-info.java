/**
 * Arrangements of several parties: agreements, delegations, memoranda, joint committees.
 */
@NullMarked
package org.oversightgraph.arrangement;

import org.jspecify.annotations.NullMarked;
