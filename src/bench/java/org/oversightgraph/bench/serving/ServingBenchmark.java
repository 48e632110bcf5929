package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.oversightgraph.bench.serving.Servers.Server;
import org.oversightgraph.process.Quiet;

/**
 * Measures the product as a server of answers, beside another GraphQL server and the
 * driver. See {@code src/bench/README.md}.
 */
final class ServingBenchmark {

	private static final PrintStream OUT = System.out;

	private static final Path REPORT = Path.of("target", "serving-benchmark.md");

	/** Longest run of one method in a round, for slow methods. */
	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final Settings settings;

	private final Servers servers;

	private final Scale scale;

	private ServingBenchmark(Settings settings, Servers servers, Scale scale) {
		this.settings = settings;
		this.servers = servers;
		this.scale = scale;
	}

	/**
	 * Runs the benchmark.
	 * @param options the options of {@code src/bench/README.md}
	 */
	public static void main(String[] options) throws IOException {
		Quiet.logging();
		Settings settings = Settings.of(options);
		List<Scale> scales = new ArrayList<>();
		ServingReport report = new ServingReport(settings, scales);
		if (settings.peer() && !Peer.isPossible()) {
			OUT.println("node or npm is missing. The peer is not measured.");
		}
		for (int copies : settings.scales()) {
			OUT.printf("England x %d: writing, importing and starting%n", copies);
			Servers servers = Servers.start(settings, copies);
			Scale scale;
			try (servers) {
				report.neo4j(servers.neo4jVersion());
				List<Page> pages = Page.read(servers.off());
				Payload payload = Payload.of(servers.hot());
				List<Cell> cells = Cells.of(settings, servers, payload, pages);
				scale = new Scale(servers.facts(), payload, Agreement.check(servers, cells, pages));
				scales.add(scale);
				new ServingBenchmark(settings, servers, scale).measure(cells, report);
			}
			if (settings.profile()) {
				scale.profiles().add(servers.profile().table());
				Files.writeString(REPORT, report.text());
			}
		}
		OUT.println(report.text());
	}

	private void measure(List<Cell> cells, ServingReport report) throws IOException {
		for (Cell cell : cells) {
			warmUp(cell);
		}
		for (int round = 1; round <= this.settings.rounds(); round++) {
			OUT.printf("Round %d of %d%n", round, this.settings.rounds());
			List<Cell> turns = new ArrayList<>(cells);
			Collections.rotate(turns, round * cells.size() / this.settings.rounds());
			for (Cell cell : turns) {
				measure(cell);
			}
			this.scale.memory().putAll(this.servers.memory());
			// Written after each round, in case the run is stopped.
			Files.writeString(REPORT, report.text());
		}
	}

	private void warmUp(Cell cell) throws IOException {
		Figures figures = new Figures();
		this.scale.figures().put(cell.key(), figures);
		try (Exchange exchange = cell.opener().open()) {
			figures.bytes(exchange.ask());
		}
		catch (IOException ex) {
			OUT.printf("  %s, %s: no answer: %s%n", cell.question(), cell.method().title(), ex.getMessage());
			return;
		}
		Load.Run first = Load.run(cell.opener(), 1, Duration.ofMillis(200), 2);
		int clients = isSlow(first) ? 1 : this.settings.clients();
		Load.Run run = Load.run(cell.opener(), clients, this.settings.warmUp(), 1);
		OUT.printf(Locale.ROOT, "  warm-up %s, %s: %.0f/s, first %.1f ms%n", cell.question(), cell.method().title(),
				run.rate(), first.latency(1));
	}

	/** Whether one request of each client takes longer than a round may. */
	private boolean isSlow(Load.Run run) {
		return run.latency(0.5) * this.settings.clients() / Runtime.getRuntime().availableProcessors() > LONGEST
			.toMillis();
	}

	private void measure(Cell cell) throws IOException {
		Load.Run alone = Load.run(cell.opener(), 1, this.settings.seconds().dividedBy(3), 3);
		if (isSlow(alone)) {
			add(cell, alone, alone, Double.NaN, Double.NaN);
			return;
		}
		long process = this.servers.process(cell.server());
		double before = Usage.processor(process);
		Usage.Jvm jvm = Usage.jvm(process);
		double neo4j = Usage.processor(this.servers.process(Server.NEO4J));
		Instant from = Instant.now();
		Load.Run run = Load.run(cell.opener(), this.settings.clients(), this.settings.seconds(), 1);
		Instant to = Instant.now();
		double server = Usage.processor(process) - before;
		add(cell, alone, run, server, Usage.processor(this.servers.process(Server.NEO4J)) - neo4j);
		if (cell.server() == Server.HOT || cell.server() == Server.OFF) {
			this.servers.profile()
				.add(new Profile.Window(cell.key(), cell.server(), from, to, server, Usage.jvm(process).since(jvm)));
		}
	}

	private void add(Cell cell, Load.Run alone, Load.Run run, double server, double neo4j) {
		int answers = run.latencies().length;
		Figures.Round round = new Figures.Round(run.rate(), run.latency(0.5), run.latency(0.99), alone.latency(0.5),
				server / answers, neo4j / answers, alone.failures() + run.failures(),
				alone.failure().isEmpty() ? run.failure() : alone.failure());
		Figures figures = this.scale.figures().get(cell.key());
		if (figures != null) {
			figures.add(round);
		}
		OUT.printf(Locale.ROOT, "  %s, %s: %.0f/s, p50 %.2f ms, p99 %.2f ms, alone %.2f ms, %.3f + %.3f ms%s%n",
				cell.question(), cell.method().title(), round.rate(), round.median(), round.high(), round.alone(),
				round.processor(), round.database(), round.failure());
	}

}
