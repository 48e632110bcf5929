/** The network around an organisation, and paths between two organisations. */
@NullMarked
package org.oversightgraph.page.network;

import org.jspecify.annotations.NullMarked;
