package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds changes of several releases into what differs in the end. */
final class ChangeLog {

	private ChangeLog() {
	}

	/**
	 * What differs after all of some changes: for each row what it was before the first
	 * and is after the last, if that is not the same.
	 * @param changes oldest first
	 */
	static List<Change> folded(Collection<Change> changes) {
		Map<String, Change> byRow = new LinkedHashMap<>();
		changes.forEach((change) -> byRow.merge(change.table() + " " + change.key(), change, ChangeLog::together));
		List<Change> folded = new ArrayList<>();
		byRow.values()
			.stream()
			.filter((change) -> !Objects.equals(change.before(), change.after()))
			.forEach(folded::add);
		return folded;
	}

	private static Change together(Change first, Change last) {
		return last.between(first.before(), last.after());
	}

	/** The same the other way round: what would have to change to go back. */
	static Change reversed(Change change) {
		return change.between(change.after(), change.before());
	}

}
