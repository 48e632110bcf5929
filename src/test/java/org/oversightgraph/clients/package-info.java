/** Runs published clients and audits of third parties against the product. */
@NullMarked
package org.oversightgraph.clients;

import org.jspecify.annotations.NullMarked;
