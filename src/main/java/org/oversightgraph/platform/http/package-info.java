/**
 * GraphQL over HTTP: reads requests and writes responses that clients can cache.
 */
@NullMarked
package org.oversightgraph.platform.http;

import org.jspecify.annotations.NullMarked;
