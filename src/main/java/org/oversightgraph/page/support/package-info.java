/** The register of support. */
@NullMarked
package org.oversightgraph.page.support;

import org.jspecify.annotations.NullMarked;
