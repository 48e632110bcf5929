package org.oversightgraph.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** A separate Neo4j that can be killed, frozen, and restarted at the same port. */
public final class Neo4jProcess implements AutoCloseable {

	/** The password of the user {@code neo4j}. */
	public static final String PASSWORD = "of-a-test-process";

	/** Maximum time of a start, on a busy machine. */
	private static final Duration START = Duration.ofMinutes(15);

	private final Path home;

	private final int port = Child.freePort();

	private final Memory memory;

	private final boolean readOnly;

	private Child child;

	private Neo4jProcess(Path home, Memory memory, boolean readOnly) {
		this.home = home;
		this.memory = memory;
		this.readOnly = readOnly;
		this.child = launch(home, this.port, memory, readOnly);
	}

	/**
	 * Memory of a server, in MB.
	 *
	 * @param heap maximum heap
	 * @param pages size of the page cache
	 */
	public record Memory(int heap, int pages) {

		/** Enough for the England dataset. */
		public static final Memory SMALL = new Memory(768, 64);

	}

	/** Starts a server and waits until it answers. */
	public static Neo4jProcess start(Path home) {
		return start(home, Memory.SMALL);
	}

	/** Starts a server with this memory and waits until it answers. */
	public static Neo4jProcess start(Path home, Memory memory) {
		Neo4jProcess server = new Neo4jProcess(home, memory, false);
		server.awaitBolt();
		return server;
	}

	/** Starts a server that refuses to write, and waits until it answers. */
	public static Neo4jProcess startReadOnly(Path home) {
		Neo4jProcess server = new Neo4jProcess(home, Memory.SMALL, true);
		server.awaitBolt();
		return server;
	}

	private static Child launch(Path home, int port, Memory memory, boolean readOnly) {
		return Child.start(
				List.of(Child.java(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
						"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED",
						"-Xmx" + memory.heap() + "m", "-cp", System.getProperty("java.class.path"),
						Neo4jServer.class.getName(), home.toString(), Integer.toString(port), PASSWORD,
						readOnly ? "read-only" : "read-write", Integer.toString(memory.pages())),
				home.resolveSibling(home.getFileName() + "-neo4j.log"));
	}

	/** Returns the port of its Bolt connector. */
	public int port() {
		return this.port;
	}

	/** Returns the process. */
	public Child process() {
		return this.child;
	}

	/** Ends the server like {@code kill -9}. */
	public void kill() {
		this.child.kill();
	}

	/** Stops the process without ending it. */
	public void freeze() {
		this.child.signal("STOP");
	}

	/** Continues a frozen process. */
	public void thaw() {
		this.child.signal("CONT");
	}

	/** Restarts the server at the same port, with the same data. Does not wait. */
	public void startAgain() {
		this.child = launch(this.home, this.port, this.memory, this.readOnly);
	}

	/**
	 * Waits until a query is answered.
	 * @return the time of the answer, as {@link System#nanoTime()}
	 */
	public long awaitBolt() {
		long end = System.nanoTime() + START.toNanos();
		while (System.nanoTime() < end) {
			if (answers()) {
				return System.nanoTime();
			}
			if (!this.child.isAlive()) {
				throw new IllegalStateException("the Neo4j process has ended: " + this.home);
			}
			Pause.of(Duration.ofMillis(200));
		}
		throw new IllegalStateException("the Neo4j process does not answer: " + this.home);
	}

	private boolean answers() {
		try (Driver driver = connect()) {
			driver.executableQuery("RETURN 1").execute();
			return true;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

	/** Connects directly, without a relay. */
	public Driver connect() {
		return GraphDatabase.driver("bolt://127.0.0.1:" + this.port, AuthTokens.basic("neo4j", PASSWORD),
				Config.builder()
					.withConnectionTimeout(1, TimeUnit.SECONDS)
					.withConnectionAcquisitionTimeout(2, TimeUnit.SECONDS)
					.withMaxTransactionRetryTime(0, TimeUnit.SECONDS)
					.build());
	}

	/** Changes the password of the user {@code neo4j}. */
	public static void changePassword(Driver driver, String password) {
		try (var session = driver.session(SessionConfig.forDatabase("system"))) {
			session.run("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password))
				.consume();
		}
	}

	/** Shuts the server down normally. */
	@Override
	public void close() {
		if (this.child.isAlive()) {
			thaw();
			this.child.endInput();
			if (!this.child.await(Duration.ofSeconds(20))) {
				this.child.kill();
			}
		}
	}

}
