/**
 * The explorer: pages for readers, rendered on the server from answers of the product's
 * own API. This package has what all pages share: addresses, formats, the frame around
 * the content, and errors. The pages are in the packages below.
 */
@NullMarked
package org.oversightgraph.page;

import org.jspecify.annotations.NullMarked;
