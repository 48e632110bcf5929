package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.oversightgraph.bench.serving.Servers.Server;

/**
 * Where the processor time of the product goes. The JDK Flight Recorder samples the
 * processor time of Java threads (JEP 509, Linux only). The time of the JVM's own threads
 * comes from {@code /proc}.
 */
final class Profile {

	private static final String SAMPLE = "jdk.CPUTimeSample";

	private final Path folder;

	private final List<Window> windows = new ArrayList<>();

	/**
	 * The work of a server for one cell.
	 *
	 * @param cell the cell
	 * @param server the server
	 * @param from beginning
	 * @param to end
	 * @param processor processor time of the process, in milliseconds
	 * @param jvm processor time of the JVM's own threads
	 */
	record Window(Cell.Key cell, Server server, Instant from, Instant to, double processor, Usage.Jvm jvm) {

		private boolean contains(Instant time) {
			return !time.isBefore(this.from) && !time.isAfter(this.to);
		}

	}

	Profile(Path folder) {
		this.folder = folder;
	}

	/** Returns the options of the JVM that record a server. */
	static List<String> options(Path folder, Server server) {
		return List.of("-XX:StartFlightRecording:filename=" + file(folder, server) + ",maxsize=2g,dumponexit=true,"
				+ SAMPLE + "#enabled=true," + SAMPLE + "#throttle=10ms", "-Xlog:jfr*=error");
	}

	private static Path file(Path folder, Server server) {
		return folder.resolve(server.name().toLowerCase(Locale.ROOT) + ".jfr");
	}

	void add(Window window) {
		this.windows.add(window);
	}

	/**
	 * Returns a table with the shares of each cell, after the recorded servers have
	 * ended.
	 */
	String table() throws IOException {
		Map<Cell.Key, Shares> cells = new LinkedHashMap<>();
		this.windows.forEach((window) -> cells.computeIfAbsent(window.cell(), (_) -> new Shares()).add(window));
		for (Server server : List.of(Server.HOT, Server.OFF)) {
			read(server, cells);
		}
		StringBuilder text = new StringBuilder("\n### Where the processor time of the product goes\n\n");
		text.append("| question | method | ")
			.append(Arrays.stream(Layer.values()).map(Layer::title).collect(Collectors.joining(" | ")))
			.append(" | compiler | garbage collector | samples |\n|---|---|");
		text.append("---|".repeat(Layer.values().length + 3)).append('\n');
		cells.forEach((key, shares) -> text
			.append("| %s | %s | %s |%n".formatted(key.question(), key.method().title(), shares.row())));
		return text.toString();
	}

	private void read(Server server, Map<Cell.Key, Shares> cells) throws IOException {
		List<Window> ofServer = this.windows.stream().filter((window) -> window.server() == server).toList();
		Path recording = file(this.folder, server);
		if (ofServer.isEmpty() || !Files.exists(recording)) {
			return;
		}
		try (RecordingFile events = new RecordingFile(recording)) {
			while (events.hasMoreEvents()) {
				RecordedEvent event = events.readEvent();
				if (event.getEventType().getName().equals(SAMPLE)) {
					ofServer.stream()
						.filter((window) -> window.contains(event.getStartTime()))
						.map((window) -> cells.computeIfAbsent(window.cell(), (_) -> new Shares()))
						.forEach((shares) -> shares.sample(Layer.of(event)));
				}
			}
		}
	}

	/** The shares of one cell. */
	private static final class Shares {

		private final Map<Layer, Integer> samples = new EnumMap<>(Layer.class);

		private double processor;

		private double compiler;

		private double collector;

		private void add(Window window) {
			this.processor += window.processor();
			this.compiler += window.jvm().compiler();
			this.collector += window.jvm().collector();
		}

		private void sample(Layer layer) {
			this.samples.merge(layer, 1, Integer::sum);
		}

		private String row() {
			int all = this.samples.values().stream().mapToInt(Integer::intValue).sum();
			double java = Math.max(0, this.processor - this.compiler - this.collector);
			List<String> cells = new ArrayList<>();
			for (Layer layer : Layer.values()) {
				double share = (all == 0) ? Double.NaN : (double) this.samples.getOrDefault(layer, 0) / all;
				cells.add(percent(share * java / this.processor));
			}
			cells.add(percent(this.compiler / this.processor));
			cells.add(percent(this.collector / this.processor));
			cells.add(String.format(Locale.ROOT, "%,d", all));
			return String.join(" | ", cells);
		}

		private static String percent(double share) {
			return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
		}

	}

	/**
	 * The parts of the product, special ones first. A sample belongs to the part of the
	 * highest frame that has one, so that a part includes its use of the JDK.
	 */
	private enum Layer {

		/** The reader of the graph, with the cache of facts. */
		GRAPH("reader of the graph", "org\\.oversightgraph\\.platform\\.neo4j\\."),
		/** Our rules around GraphQL: limits, errors, caches, metrics. */
		PLATFORM("own platform", "org\\.oversightgraph\\.platform\\."),
		/** Reasoning, sentences and mapping to the types of the schema. */
		DOMAIN("reasoning and answers", "org\\.oversightgraph\\."),
		/** The driver of Neo4j and its network library. */
		DRIVER("driver and Netty", "(org\\.neo4j|io\\.netty)\\."),
		/** GraphQL Java. */
		GRAPHQL("GraphQL Java", "(graphql|org\\.dataloader)\\."),
		/** JSON of requests and answers. */
		JSON("JSON", "(tools\\.jackson|com\\.fasterxml)\\."),
		/** Spring, its security and its metrics. */
		SPRING("Spring and Micrometer", "(org\\.springframework|io\\.micrometer|reactor)\\."),
		/** The web server. */
		TOMCAT("Tomcat", "org\\.apache\\."),
		/** Samples with no frame of another part. */
		OTHER("other", "");

		private final String title;

		private final Pattern types;

		Layer(String title, String types) {
			this.title = title;
			this.types = Pattern.compile(types);
		}

		private String title() {
			return this.title;
		}

		private static Layer of(RecordedEvent sample) {
			if (sample.getStackTrace() == null) {
				return OTHER;
			}
			return sample.getStackTrace()
				.getFrames()
				.stream()
				.map((frame) -> of(frame.getMethod().getType().getName()))
				.filter((layer) -> layer != OTHER)
				.findFirst()
				.orElse(OTHER);
		}

		private static Layer of(String type) {
			return Arrays.stream(values())
				.filter((layer) -> layer.types.matcher(type).lookingAt())
				.findFirst()
				.orElse(OTHER);
		}

	}

}
