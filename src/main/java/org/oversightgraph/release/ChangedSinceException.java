package org.oversightgraph.release;

import org.oversightgraph.dataset.Row;

/** A release cannot be undone because a later release changed the same row. */
public class ChangedSinceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ChangedSinceException(long release, Row row) {
		super("Release %d cannot be undone, because a later release changed %s again. Undo the later release first."
			.formatted(release, ChangeInWords.row(row)));
	}

}
