/**
 * Finds organisations and arrangements by code, by id and in lists, and resolves the
 * fields that they all have.
 */
@NullMarked
package org.oversightgraph.directory;

import org.jspecify.annotations.NullMarked;
