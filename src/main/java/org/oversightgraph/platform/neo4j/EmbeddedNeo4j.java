package org.oversightgraph.platform.neo4j;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;

/**
 * A Neo4j server in this process, which clients reach over Bolt. It listens on a free
 * port of the loopback address only, with a new password for every start. Its data is in
 * a folder, which only one process at a time can use.
 * <p>
 * A database that stops itself, for example because its disk is full, is started again on
 * the same port. It then permits reads, and refuses writes until there is room.
 */
public final class EmbeddedNeo4j implements AutoCloseable, GraphCondition {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	/**
	 * Time to wait for a start in progress when the process ends.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final SecureRandom RANDOM = new SecureRandom();

	private final EmbeddedServer.Plan plan;

	private final String password;

	private final GraphDisk disk;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("graph-storage").factory());

	private final ScheduledFuture<?> looking;

	/** Locked by the thread that restarts the server or shuts it down. */
	private final ReentrantLock changing = new ReentrantLock();

	/** Null during a restart, and after a restart that failed. */
	private volatile @Nullable EmbeddedServer server;

	private volatile boolean closed;

	private EmbeddedNeo4j(EmbeddedServer.Plan plan, String password, GraphDisk disk, EmbeddedServer server) {
		this.plan = plan;
		this.password = password;
		this.disk = disk;
		this.server = server;
		this.looking = this.watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
	}

	/**
	 * Starts a server.
	 * @param home the folder of its data, created if it does not exist
	 * @throws GraphInUseException if another process uses the folder
	 * @throws GraphStartException if the server cannot start
	 */
	public static EmbeddedNeo4j start(Path home) {
		return start(home, false);
	}

	/**
	 * Starts a server.
	 * @param repair whether to remove an unreadable end of its transaction log
	 */
	static EmbeddedNeo4j start(Path home, boolean repair) {
		return start(home, 0, newPassword(), repair, UnaryOperator.identity());
	}

	static EmbeddedNeo4j start(Path home, UnaryOperator<DatabaseManagementServiceBuilder> further) {
		return start(home, 0, newPassword(), false, further);
	}

	static EmbeddedNeo4j start(Path home, int port, String password) {
		return start(home, port, password, false, UnaryOperator.identity());
	}

	private static EmbeddedNeo4j start(Path home, int port, String password, boolean repair,
			UnaryOperator<DatabaseManagementServiceBuilder> further) {
		EmbeddedServer.Plan plan = new EmbeddedServer.Plan(home, port, password, repair, further);
		GraphDisk disk = new GraphDisk(home);
		disk.lend();
		EmbeddedServer server = EmbeddedServer.start(plan);
		return new EmbeddedNeo4j(plan.again(server.port()), password, disk, server);
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Plans statements in the background, while the rest of the product starts. Does
	 * nothing if the graph is empty, because the plans would not suit its later data.
	 * @param statements the names
	 */
	void planAhead(List<String> statements) {
		EmbeddedServer running = this.server;
		if (running != null) {
			Thread.ofPlatform().daemon().name("graph-plans").start(() -> planAhead(running, statements));
		}
	}

	private static void planAhead(EmbeddedServer server, List<String> statements) {
		try {
			if (server.hasData()) {
				statements.forEach((statement) -> server.plan(Statements.named(statement)));
			}
		}
		catch (RuntimeException ex) {
			// The reader plans these statements again and reports a failure.
			logger.debug("The first statements were not planned ahead", ex);
		}
	}

	/** Returns the address of the server. */
	public URI uri() {
		return URI.create("bolt://127.0.0.1:" + this.plan.port());
	}

	/** Returns the password of the user {@code neo4j}, valid until this process ends. */
	public String password() {
		return this.password;
	}

	/** Returns the disk with the data. */
	GraphDisk disk() {
		return this.disk;
	}

	@Override
	public Optional<String> notReady() {
		EmbeddedServer running = this.server;
		return (running != null && !running.hasPanicked()) ? Optional.empty() : Optional
			.of("The embedded Neo4j in %s has stopped. It restarts when it can.".formatted(this.plan.home()));
	}

	/**
	 * Restarts the server or permits writes, if necessary. Nothing else restarts the
	 * server.
	 */
	private void look() {
		this.changing.lock();
		try {
			EmbeddedServer running = this.server;
			if (this.closed) {
				return;
			}
			if (running == null || running.hasPanicked()) {
				startAgain(running);
			}
			else if (this.disk.hasRoom()) {
				if (running.hasStoppedWriting()) {
					running.allowWriting();
					logger.info("The disk of the graph has room again. Imports are accepted.");
				}
				this.disk.reserve();
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The state of the graph is not known", ex);
		}
		finally {
			this.changing.unlock();
		}
	}

	private void startAgain(@Nullable EmbeddedServer stopped) {
		if (stopped != null) {
			logger.warn("The embedded Neo4j has stopped its database. {} MB are free on its disk. It restarts now.",
					this.disk.free() >> 20);
			this.server = null;
			this.disk.lend();
			stopped.shutdown();
		}
		try {
			this.disk.lend();
			this.server = EmbeddedServer.start(this.plan);
			logger.info("The embedded Neo4j has restarted and answers queries.{}",
					this.disk.hasRoom() ? "" : " Imports are refused until its disk has room.");
		}
		catch (RuntimeException ex) {
			if (stopped != null) {
				logger.error("The embedded Neo4j cannot restart yet: {} ({})", ex.getMessage(),
						NestedExceptionUtils.getMostSpecificCause(ex).toString());
			}
		}
	}

	@Override
	public void close() {
		this.looking.cancel(false);
		this.watch.shutdown();
		this.closed = true;
		if (!free(PATIENCE)) {
			logger.warn("The embedded Neo4j was restarting and was not shut down.");
			return;
		}
		try {
			EmbeddedServer running = this.server;
			this.server = null;
			if (running != null) {
				this.disk.lend();
				running.shutdown();
			}
		}
		finally {
			this.changing.unlock();
		}
	}

	/** Locks the server for changes, and returns whether that succeeded in time. */
	private boolean free(Duration patience) {
		try {
			return this.changing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
