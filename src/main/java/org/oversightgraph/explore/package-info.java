/**
 * Exploring how bodies are related: short paths from one to another, and what lies around
 * one.
 */
@NullMarked
package org.oversightgraph.explore;

import org.jspecify.annotations.NullMarked;
