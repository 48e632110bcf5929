package org.oversightgraph.adapter;

import java.util.HashMap;
import java.util.Map;

import org.oversightgraph.adapter.file.FileFaults;
import org.oversightgraph.adapter.file.Line;

/**
 * The rows of a file by subject. A file can repeat a row. It must not contradict itself,
 * because neither of two contradicting rows is then known to be right.
 */
public final class Repeats {

	private final FileFaults faults;

	private final Map<Object, Seen> seen = new HashMap<>();

	/**
	 * Creates an empty collection.
	 * @param faults where contradictions are reported
	 */
	public Repeats(FileFaults faults) {
		this.faults = faults;
	}

	/** The first row about a subject. */
	private record Seen(Line line, Object values) {
	}

	/**
	 * Returns whether a row is the first about its subject. Reports a row that
	 * contradicts an earlier one.
	 * @param subject the subject in words
	 * @param values the values of the row about the subject
	 */
	public boolean isFirst(Line line, String subject, Object values) {
		Seen first = this.seen.putIfAbsent(subject, new Seen(line, values));
		if (first != null && !first.values().equals(values)) {
			String sheet = first.line().file().equals(line.file()) ? "" : first.line().file() + ", ";
			this.faults.ofLine(line,
					"The row contradicts %sline %d on %s.".formatted(sheet, first.line().number(), subject),
					"Remove the wrong one of the two rows.");
		}
		return first == null;
	}

}
