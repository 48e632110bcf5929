@NullMarked
package org.oversightgraph.page.network;

import org.jspecify.annotations.NullMarked;
