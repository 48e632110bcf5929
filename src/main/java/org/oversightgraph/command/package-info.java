/**
 * The command line: work on the data on the product's own machine.
 */
@NullMarked
package org.oversightgraph.command;

import org.jspecify.annotations.NullMarked;
