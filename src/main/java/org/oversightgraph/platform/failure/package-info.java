/** Translates failures of the database into problems of the API. */
@NullMarked
package org.oversightgraph.platform.failure;

import org.jspecify.annotations.NullMarked;
