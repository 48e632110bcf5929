/**
 * The schema as others read it: gateways in its own language, people as a page.
 */
@NullMarked
package org.oversightgraph.platform.schema;

import org.jspecify.annotations.NullMarked;
