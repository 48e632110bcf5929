/**
 * The product as tools of an AI assistant, by the Model Context Protocol. Each tool is a
 * trusted document.
 *
 * @see <a href="https://modelcontextprotocol.io/specification">Model Context Protocol</a>
 */
@NullMarked
package org.oversightgraph.assistant;

import org.jspecify.annotations.NullMarked;
