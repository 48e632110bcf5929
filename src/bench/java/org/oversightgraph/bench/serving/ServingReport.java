package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.bench.serving.Servers.Server;

/** The report of a run, in Markdown. */
final class ServingReport {

	private final Settings settings;

	private final List<Scale> scales;

	private String neo4j = "";

	ServingReport(Settings settings, List<Scale> scales) {
		this.settings = settings;
		this.scales = scales;
	}

	void neo4j(String version) {
		this.neo4j = version;
	}

	String text() throws IOException {
		StringBuilder text = new StringBuilder("# Serving benchmark\n\n");
		text.append(machine()).append("\n## Ratios and targets\n\n");
		text.append("| figure | measured | target | met |\n|---|---|---|---|\n");
		Targets.rows(this.scales).forEach((row) -> text.append(row).append('\n'));
		this.scales.forEach((scale) -> text.append(scale(scale)));
		return text.toString();
	}

	private String machine() throws IOException {
		return String.format(Locale.ROOT, """
				- Date: %s
				- Machine: %d processors (%s), %d GB of memory, %s %s
				- Java %s, %s, %s
				- Product: %s, heap `-Xmx%s`
				- %d rounds in turns, %.1f s for each method with %d clients, and a third of it with one client
				- Warm-up: %.1f s for each method
				- Figures are medians of the rounds. Times are in milliseconds.
				- CPU is the processor time for each answer, of the server (or of the driver) and of Neo4j.
				""", LocalDate.now(ZoneId.systemDefault()), Runtime.getRuntime().availableProcessors(),
				Usage.processorModel(), Usage.machineGigabytes(), System.getProperty("os.name"),
				System.getProperty("os.version"), Runtime.version(), this.neo4j,
				(this.settings.peer() && Peer.isPossible()) ? Peer.versions() : "no peer",
				Settings.jar().map((jar) -> "packaged jar").orElse("class path"), this.settings.heap(),
				this.settings.rounds(), this.settings.seconds().toMillis() / 1000.0, this.settings.clients(),
				this.settings.warmUp().toMillis() / 1000.0);
	}

	private static String scale(Scale scale) {
		StringBuilder text = new StringBuilder();
		text.append(String.format(Locale.ROOT, """

				## England × %d

				%,d organisations and %,d facts. The first start with the import took %.1f s to its first right
				answer. A start on existing data took %.1f s.

				""", scale.facts().copies(), scale.facts().size().organisations(), scale.facts().size().facts(),
				scale.facts().first(), scale.facts().again()));
		scale.agreement().forEach((sentence) -> text.append("- ").append(sentence).append('\n'));
		Payload payload = scale.payload();
		text.append(String.format(Locale.ROOT, """
				- The answer for one position has %s. The query of this size has %s (`%s`)%s.
				- The file of this size is `%s` with %,d bytes.

				| question | method | requests/s | p50 | p99 | one client | CPU server | CPU Neo4j | bytes | failed |
				|---|---|---|---|---|---|---|---|---|---|
				""", payload.position(), payload.size(), payload.document(),
				payload.isNear() ? "" : ". It differs by more than a tenth", payload.file(), payload.fileBytes()));
		scale.figures().forEach((key, figures) -> text.append(row(key, figures)));
		text.append("\nResident memory after the last round: ")
			.append(scale.memory()
				.entrySet()
				.stream()
				.map((entry) -> "%s %,d MB".formatted(name(entry), entry.getValue()))
				.collect(Collectors.joining(", ")))
			.append(".\n");
		scale.profiles().forEach(text::append);
		return text.toString();
	}

	private static String name(Map.Entry<Server, Long> entry) {
		return switch (entry.getKey()) {
			case HOT -> "product";
			case OFF -> "product without caches";
			case PEER -> "peer";
			case NEO4J -> "Neo4j";
			case DRIVER -> "driver";
		};
	}

	private static String row(Cell.Key key, Figures figures) {
		String failed = (figures.failures() == 0) ? "0" : figures.failures() + " (" + figures.failure() + ")";
		return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n".formatted(key.question(), key.method().title(),
				figure(figures.median(Figures.Round::rate)), figure(figures.median(Figures.Round::median)),
				figure(figures.median(Figures.Round::high)), figure(figures.median(Figures.Round::alone)),
				figure(figures.median(Figures.Round::processor)), figure(figures.median(Figures.Round::database)),
				String.format(Locale.ROOT, "%,d", figures.bytes()), failed);
	}

	/** Returns a figure with three significant digits. */
	private static String figure(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return "–";
		}
		int digits = (value >= 100) ? 0 : (value >= 10) ? 1 : (value >= 1) ? 2 : 3;
		return String.format(Locale.ROOT, "%,." + digits + "f", value);
	}

}
