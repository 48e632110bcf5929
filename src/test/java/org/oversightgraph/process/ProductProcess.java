package org.oversightgraph.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The packaged product as a separate process, on a free port of the loopback address.
 */
public final class ProductProcess implements AutoCloseable {

	/** The settings of a product without caches. */
	public static final List<String> CACHES_OFF = List.of("--oversight.graph.cached-values=0",
			"--oversight.cached-answers.size=0");

	/** The settings of a product that caches facts, but no responses. */
	public static final List<String> RESPONSES_NOT_CACHED = List.of("--oversight.cached-answers.size=0");

	private static final Pattern TRACE = Pattern.compile("\\s+at [\\w.$/@]+\\(.*\\)( ~?\\[.*)?");

	private final Child child;

	private final URI address;

	private int linesBefore;

	private ProductProcess(Child child, URI address) {
		this.child = child;
		this.address = address;
	}

	/**
	 * Starts the product. Does not wait until it answers.
	 * @param prefix command before {@code java}, such as {@code taskset}
	 * @param jvm options of the JVM, which override a maximum heap of 1 GB
	 * @param program arguments that name the program, such as {@link #packaged}
	 * @param log file for its output
	 * @param settings settings, such as {@code --oversight.graph.home=…}
	 */
	public static ProductProcess start(List<String> prefix, List<String> jvm, List<String> program, Path log,
			String... settings) {
		int port = Child.freePort();
		List<String> command = new ArrayList<>(prefix);
		command.add(Child.java());
		command.add("-Xmx1g");
		command.addAll(jvm);
		command.addAll(program);
		command.add("--server.port=" + port);
		command.addAll(Arrays.asList(settings));
		return new ProductProcess(Child.start(command, log), URI.create("http://127.0.0.1:" + port));
	}

	/** Returns the arguments that start a packaged product. */
	public static List<String> packaged(Path jar) {
		return List.of("-jar", jar.toString());
	}

	/** Returns the address, without a path. */
	public URI address() {
		return this.address;
	}

	/** Returns the process. */
	public Child process() {
		return this.child;
	}

	/**
	 * Waits until the product is ready and answers right.
	 * @param answersRight whether the product at an address answers right
	 * @throws IllegalStateException if the product ends or is not ready in time
	 */
	public ProductProcess awaitReady(Predicate<URI> answersRight, Duration most) {
		long end = System.nanoTime() + most.toNanos();
		while (System.nanoTime() < end) {
			if (!this.child.isAlive()) {
				throw new IllegalStateException("the product has ended");
			}
			if (Http.isReady(this.address, Duration.ofSeconds(2)) && answersRight.test(this.address)) {
				return this;
			}
			Pause.of(Duration.ofMillis(200));
		}
		throw new IllegalStateException("the product is not ready after %d s".formatted(most.toSeconds()));
	}

	/** Counts log lines from now on. */
	public void beginLog() {
		this.linesBefore = this.child.lines().size();
	}

	/** Returns the log lines since {@link #beginLog()}. */
	public List<String> newLines() {
		List<String> lines = this.child.lines();
		return lines.subList(Math.min(this.linesBefore, lines.size()), lines.size());
	}

	/** Returns the number of stack traces. */
	public static long traces(List<String> lines) {
		long traces = 0;
		boolean inside = false;
		for (String line : lines) {
			boolean frame = TRACE.matcher(line).matches();
			if (frame && !inside) {
				traces++;
			}
			inside = frame || (inside && line.strip().startsWith("..."));
		}
		return traces;
	}

	/** Ends the product like {@code kill -9}. */
	public void kill() {
		this.child.kill();
	}

	/** Shuts the product down normally. */
	@Override
	public void close() {
		if (this.child.isAlive()) {
			this.child.signal("TERM");
			if (!this.child.await(Duration.ofSeconds(45))) {
				this.child.kill();
			}
		}
	}

}
