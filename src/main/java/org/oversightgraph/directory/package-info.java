/**
 * Finding bodies: by code, by id, in lists, by search; and the fields that every body
 * has.
 */
@NullMarked
package org.oversightgraph.directory;

import org.jspecify.annotations.NullMarked;
