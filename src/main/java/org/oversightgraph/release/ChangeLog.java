package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.oversightgraph.platform.visibility.Visibility;

/** Combines the changes of several releases. */
public final class ChangeLog {

	/** The first position in a log with restricted changes, beyond all public logs. */
	static final long RESTRICTED = 1_000_000_000;

	private ChangeLog() {
	}

	/**
	 * Returns one change for each row that differs in the end, from the values before its
	 * first change to the values after its last.
	 * @param changes the changes, the oldest first
	 */
	public static List<Change> folded(Collection<Change> changes) {
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

	/** Returns the reverse of a change. */
	public static Change reversed(Change change) {
		return change.between(change.after(), change.before());
	}

	/** Whether a position is in a log that the current request may not see. */
	public static boolean isHidden(long sequence) {
		return sequence >= RESTRICTED && !Visibility.current().includesRestricted();
	}

}
