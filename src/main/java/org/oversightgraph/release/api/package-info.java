/**
 * Releases and imports in the API.
 */
@NullMarked
package org.oversightgraph.release.api;

import org.jspecify.annotations.NullMarked;
