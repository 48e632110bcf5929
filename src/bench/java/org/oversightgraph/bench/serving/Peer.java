package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.oversightgraph.process.Child;
import org.oversightgraph.process.Command;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;

/** The peer: {@code @neo4j/graphql} with Apollo Server, as a process of node. */
final class Peer implements AutoCloseable {

	static final String PATH = "/";

	private static final Path SOURCE = Path.of("src", "bench", "peer");

	private static final String PACKAGE = "package.json";

	private static final Duration START = Duration.ofMinutes(2);

	private final Child child;

	private final URI address;

	private Peer(Child child, URI address) {
		this.child = child;
		this.address = address;
	}

	/** Whether node and npm are there. */
	static boolean isPossible() {
		try {
			Command.run("node", "--version");
			Command.run("npm", "--version");
			return true;
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			return false;
		}
	}

	/** Installs the peer below a folder, starts it and waits until it answers. */
	static Peer start(Path work, Neo4jProcess neo4j) throws IOException {
		Path home = install(work.resolve("peer"));
		int port = Child.freePort();
		Path log = work.resolve("peer.log");
		// A line of an earlier run would look like that of this process.
		Files.deleteIfExists(log);
		Child child = Child.start(List.of("env", "NODE_ENV=production", "node", home.resolve("server.mjs").toString(),
				Integer.toString(port), "bolt://127.0.0.1:" + neo4j.port(), Neo4jProcess.PASSWORD), log);
		Peer peer = new Peer(child, URI.create("http://127.0.0.1:" + port));
		peer.await();
		return peer;
	}

	private static Path install(Path home) throws IOException {
		Files.createDirectories(home);
		Path installed = home.resolve(PACKAGE);
		boolean complete = Files.exists(home.resolve("node_modules")) && Files.exists(installed)
				&& Files.mismatch(installed, SOURCE.resolve(PACKAGE)) < 0;
		for (String file : List.of("server.mjs", PACKAGE)) {
			Files.copy(SOURCE.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		if (!complete) {
			Command.run("npm", "install", "--prefix", home.toString(), "--no-package-lock", "--ignore-scripts",
					"--no-audit", "--no-fund", "--loglevel=error");
		}
		return home;
	}

	private void await() throws IOException {
		long end = System.nanoTime() + START.toNanos();
		while (this.child.lines().stream().noneMatch((line) -> line.startsWith("Ready"))) {
			if (!this.child.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("the peer does not start: " + this.child.lines());
			}
			Pause.of(Duration.ofMillis(100));
		}
		Wire.once(Request.post(this.address, PATH, "{ __typename }", Map.of()));
	}

	URI address() {
		return this.address;
	}

	Child process() {
		return this.child;
	}

	/** Returns the names and versions of node and of the peer's packages. */
	static String versions() throws IOException {
		String packages = Files.readString(SOURCE.resolve(PACKAGE))
			.lines()
			.filter((line) -> line.matches(".*\"\\d+\\.\\d+\\.\\d+\",?"))
			.map((line) -> line.replaceAll("[\",:]+", " ").strip().replaceAll(" +", " "))
			.reduce((first, second) -> first + ", " + second)
			.orElse("");
		return "node %s, %s".formatted(Command.run("node", "--version").strip(), packages);
	}

	@Override
	public void close() {
		this.child.kill();
	}

}
