package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.process.ProductProcess;

import org.springframework.boot.DefaultApplicationArguments;

/**
 * Settings of a run.
 *
 * @param scales numbers of copies of the England dataset
 * @param rounds number of measured rounds
 * @param seconds length of a measured run
 * @param warmUp length of the warm-up of each method
 * @param clients number of clients at the same time
 * @param only names of the questions to ask; empty for all
 * @param peer whether to measure the peer
 * @param profile whether to record where the product's processor time goes
 * @param heap maximum heap of the product, as an argument of {@code -Xmx}
 * @param work folder for data, logs and the peer
 */
record Settings(List<Integer> scales, int rounds, Duration seconds, Duration warmUp, int clients, List<String> only,
		boolean peer, boolean profile, String heap, Path work) {

	static Settings of(String[] options) {
		DefaultApplicationArguments given = new DefaultApplicationArguments(options);
		return new Settings(list(given, "scales", "1").stream().map(Integer::valueOf).toList(),
				Integer.parseInt(value(given, "rounds", "5")), seconds(given, "seconds", "3"),
				seconds(given, "warm-up", "8"), Integer.parseInt(value(given, "clients", "16")),
				list(given, "only", ""), Boolean.parseBoolean(value(given, "peer", "true")),
				Boolean.parseBoolean(value(given, "profile", "false")), value(given, "heap", "1g"),
				Path.of("target", "serving-benchmark").toAbsolutePath());
	}

	private static String value(DefaultApplicationArguments given, String name, String defaultValue) {
		List<String> values = given.getOptionValues(name);
		return (values == null || values.isEmpty() || values.getFirst().isBlank()) ? defaultValue : values.getFirst();
	}

	private static List<String> list(DefaultApplicationArguments given, String name, String defaultValue) {
		return Stream.of(value(given, name, defaultValue).split(",", -1))
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.toList();
	}

	private static Duration seconds(DefaultApplicationArguments given, String name, String defaultValue) {
		return Duration.ofMillis((long) (1000 * Double.parseDouble(value(given, name, defaultValue))));
	}

	boolean asks(String question) {
		return this.only.isEmpty() || this.only.contains(question);
	}

	/** Returns the packaged jar, if there is one. */
	static Optional<Path> jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("oversight-graph-.*(?<!sources)\\.jar"))
				.findFirst()
				.map(Path::toAbsolutePath);
		}
	}

	/** Returns the arguments that start the product: the jar, or else the class path. */
	static List<String> program() throws IOException {
		return jar().map(ProductProcess::packaged)
			.orElseGet(() -> List.of("-cp", System.getProperty("java.class.path"),
					"org.oversightgraph.OversightGraphApplication"));
	}

}
