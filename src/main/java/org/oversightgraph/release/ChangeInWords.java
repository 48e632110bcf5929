package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Row;

/** Describes a change in a sentence. */
public final class ChangeInWords {

	private ChangeInWords() {
	}

	/** Returns the change in a sentence. */
	public static String of(Change change) {
		String row = row(change);
		return switch (change.kind()) {
			case ADDED -> "Recorded: %s.".formatted(row);
			case SUCCEEDED -> "Recorded a successor: %s.".formatted(row);
			case WITHDRAWN -> "Withdrawn: %s.".formatted(row);
			case RENAMED -> "%s is now called %s. The previous name was %s.".formatted(change.subject(),
					value(change, "name", change.after()), value(change, "name", change.before()));
			case CONFIRMED -> "Confirmed: %s. %s.".formatted(row, differences(change));
			case ENDED, AMENDED -> "Changed: %s. %s.".formatted(row, differences(change));
		};
	}

	/** Returns the table and key of a row, such as "segments RX7, 3, NOF-2025-26". */
	private static String row(Change change) {
		List<String> values = change.after().isEmpty() ? change.before() : change.after();
		String key = DatasetFormat.table(change.table())
			.key()
			.stream()
			.map(Column::name)
			.map((column) -> value(change, column, values))
			.filter((value) -> !value.isEmpty())
			.collect(Collectors.joining(", "));
		return "%s %s".formatted(change.table().replace('_', ' '), key);
	}

	/** Returns the table and key of a row. */
	static String row(Row row) {
		return row(Change.added(0, 0, row));
	}

	private static String differences(Change change) {
		List<String> differences = new ArrayList<>();
		IntStream.range(0, change.columns().size())
			.filter((i) -> !change.before().get(i).equals(change.after().get(i)))
			.forEach((i) -> differences.add("%s from %s to %s".formatted(change.columns().get(i).replace('_', ' '),
					orNothing(change.before().get(i)), orNothing(change.after().get(i)))));
		return String.join("; ", differences);
	}

	private static String orNothing(String value) {
		return value.isEmpty() ? "nothing" : "\"%s\"".formatted(value);
	}

	private static String value(Change change, String column, List<String> values) {
		int at = change.columns().indexOf(column);
		return (at >= 0 && at < values.size()) ? values.get(at) : "";
	}

}
