package org.oversightgraph.release;

import org.oversightgraph.dataset.Row;

/** What a release changed cannot be taken back, because a later one changed it again. */
public class ChangedSinceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ChangedSinceException(long release, Row row) {
		super("Release %d cannot be undone by itself: a later release changed %s again. Undo that one first."
			.formatted(release, ChangeInWords.row(row)));
	}

}
