/**
 * Organisations of the NHS in England and its partners: codes, names, kinds and status.
 */
@NullMarked
package org.oversightgraph.organisation;

import org.jspecify.annotations.NullMarked;
