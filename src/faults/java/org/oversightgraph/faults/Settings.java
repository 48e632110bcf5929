package org.oversightgraph.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Settings of a run, from system properties.
 *
 * @param jar packaged product
 * @param earlier packaged product of another version, which is replaced
 * @param work folder for graphs, logs and the report
 * @param scenarios names of the scenarios to run, in the order of {@link FaultSuite}.
 * Empty for all.
 * @param overload length of each overload run, and of the sign-in run up to 30 s
 * @param starts number of starts of the packaged jar
 * @param hostile number of hostile requests
 * @param seed seed of the hostile requests
 */
record Settings(Path jar, Path earlier, Path work, List<String> scenarios, Duration overload, int starts, int hostile,
		long seed) {

	static Settings read() throws IOException {
		Path work = Path.of(System.getProperty("faults.work", "target/faults")).toAbsolutePath();
		String given = System.getProperty("faults.jar", "");
		Path jar = given.isBlank() ? packaged(Path.of("target")) : Path.of(given).toAbsolutePath();
		return new Settings(jar, Path.of(System.getProperty("faults.earlier", jar.toString())).toAbsolutePath(), work,
				Stream.of(System.getProperty("faults", "").split(","))
					.map(String::strip)
					.filter((name) -> !name.isEmpty())
					.toList(),
				Duration.ofSeconds(Integer.getInteger("faults.seconds", 60)), Integer.getInteger("faults.starts", 50),
				Integer.getInteger("faults.hostile", 20_000), Long.getLong("faults.seed", 11L));
	}

	private static Path packaged(Path target) throws IOException {
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().matches("oversight-graph-.*(?<!sources)\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("No target/oversight-graph-*.jar. Run mvn package."))
				.toAbsolutePath();
		}
	}

	/** Returns the settings for the earlier version. */
	Settings forEarlier() {
		return new Settings(this.earlier, this.earlier, this.work, this.scenarios, this.overload, this.starts,
				this.hostile, this.seed);
	}

	boolean wants(String scenario) {
		return this.scenarios.isEmpty() || this.scenarios.contains(scenario);
	}

}
