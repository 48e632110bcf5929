/**
 * Who may do what: sign-in, roles, and the visibility of a request.
 */
@NullMarked
package org.oversightgraph.platform.access;

import org.jspecify.annotations.NullMarked;
