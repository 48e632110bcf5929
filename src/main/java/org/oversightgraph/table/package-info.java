/** Tables, as pages show them and as files for spreadsheets. */
@NullMarked
package org.oversightgraph.table;

import org.jspecify.annotations.NullMarked;
