package org.oversightgraph.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all scenarios, in Markdown. */
final class Report {

	private final List<Outcome> outcomes = new ArrayList<>();

	private final List<String> skipped = new ArrayList<>();

	void add(Outcome outcome) {
		this.outcomes.add(outcome);
	}

	void skipped(String scenario, String reason) {
		this.skipped.add("- %s: %s".formatted(scenario, reason));
	}

	boolean passed() {
		return this.outcomes.stream().allMatch((outcome) -> outcome.violations().isEmpty());
	}

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text());
	}

	String text() {
		StringBuilder text = new StringBuilder("# Faults\n\n").append("%d processors, Java %s%n%n"
			.formatted(Runtime.getRuntime().availableProcessors(), Runtime.version().feature()));
		List<Outcome.Column> columns = List.of(Outcome.Column.values());
		row(text,
				Stream.of(List.of("scenario"), columns.stream().map(Outcome.Column::title).toList(), List.of("result"))
					.flatMap(List::stream)
					.toList());
		text.append("|---".repeat(columns.size() + 2)).append("|\n");
		for (Outcome outcome : this.outcomes) {
			List<String> cells = new ArrayList<>();
			cells.add(outcome.scenario());
			columns.forEach((column) -> cells.add(outcome.figure(column)));
			cells.add(outcome.violations().isEmpty() ? "pass" : "FAIL");
			row(text, cells);
		}
		list(text, "Further measurements",
				this.outcomes.stream().map((outcome) -> lines(outcome, outcome.notes())).toList());
		list(text, "Expectations not met",
				this.outcomes.stream().map((outcome) -> lines(outcome, outcome.violations())).toList());
		list(text, "Skipped", this.skipped);
		return text.toString();
	}

	private static void row(StringBuilder text, List<String> cells) {
		text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
	}

	private static String lines(Outcome outcome, List<String> lines) {
		return lines.stream()
			.map((line) -> "- %s: %s".formatted(outcome.scenario(), line))
			.collect(Collectors.joining("\n"));
	}

	private static void list(StringBuilder text, String title, List<String> blocks) {
		String lines = blocks.stream().filter((block) -> !block.isEmpty()).collect(Collectors.joining("\n"));
		if (!lines.isEmpty()) {
			text.append("\n## ").append(title).append("\n\n").append(lines).append('\n');
		}
	}

}
