/**
 * Documents that clients can run by id: the product's, the operator's, and documents that
 * clients have sent with a hash.
 */
@NullMarked
package org.oversightgraph.platform.document;

import org.jspecify.annotations.NullMarked;
