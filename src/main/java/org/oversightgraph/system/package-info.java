/**
 * The system of an ICB on a date: its trusts, partners, roles and arrangements.
 */
@NullMarked
package org.oversightgraph.system;

import org.jspecify.annotations.NullMarked;
