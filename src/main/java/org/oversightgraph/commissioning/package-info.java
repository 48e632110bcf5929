/**
 * Commissioners, services and providers, with the delegations behind them. Commissioning
 * lines are separate from oversight.
 */
@NullMarked
package org.oversightgraph.commissioning;

import org.jspecify.annotations.NullMarked;
