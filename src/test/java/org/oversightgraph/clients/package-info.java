/**
 * Other people's clients and checks, run against the product as they are published.
 */
@NullMarked
package org.oversightgraph.clients;

import org.jspecify.annotations.NullMarked;
