/**
 * Reads the rows of the CSV files and workbooks that publishers issue.
 */
@NullMarked
package org.oversightgraph.adapter.file;

import org.jspecify.annotations.NullMarked;
