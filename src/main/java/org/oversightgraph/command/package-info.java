/**
 * The command line: what is done with the data where the product runs.
 */
@NullMarked
package org.oversightgraph.command;

import org.jspecify.annotations.NullMarked;
