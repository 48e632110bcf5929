/**
 * The files of the NHS Organisation Data Service.
 */
@NullMarked
package org.oversightgraph.adapter.ods;

import org.jspecify.annotations.NullMarked;
