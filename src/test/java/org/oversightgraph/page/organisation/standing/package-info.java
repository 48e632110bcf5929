@NullMarked
package org.oversightgraph.page.organisation.standing;

import org.jspecify.annotations.NullMarked;
