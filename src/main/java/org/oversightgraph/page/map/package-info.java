/**
 * The map of England, drawn on the server.
 * {@link org.oversightgraph.page.map.EnglandMaps} also draws maps for other pages.
 */
@NullMarked
package org.oversightgraph.page.map;

import org.jspecify.annotations.NullMarked;
