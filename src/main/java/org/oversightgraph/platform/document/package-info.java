/**
 * Documents that are known before they are asked: ours, the operator's, and those that
 * clients have sent along with their hash.
 */
@NullMarked
package org.oversightgraph.platform.document;

import org.jspecify.annotations.NullMarked;
