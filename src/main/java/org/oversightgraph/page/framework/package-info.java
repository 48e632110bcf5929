/** The reader of the oversight framework: its editions, their passages and rules. */
@NullMarked
package org.oversightgraph.page.framework;

import org.jspecify.annotations.NullMarked;
