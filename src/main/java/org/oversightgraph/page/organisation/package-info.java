/** The pages of one organisation. Each tab has its own address. */
@NullMarked
package org.oversightgraph.page.organisation;

import org.jspecify.annotations.NullMarked;
