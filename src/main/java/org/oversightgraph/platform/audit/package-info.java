/**
 * The audit log: changes of the data, and sign-ins that failed.
 */
@NullMarked
package org.oversightgraph.platform.audit;

import org.jspecify.annotations.NullMarked;
