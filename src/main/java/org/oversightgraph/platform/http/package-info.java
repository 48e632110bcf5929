/**
 * GraphQL over HTTP: how a request becomes a question, and an answer a response that can
 * be kept.
 */
@NullMarked
package org.oversightgraph.platform.http;

import org.jspecify.annotations.NullMarked;
