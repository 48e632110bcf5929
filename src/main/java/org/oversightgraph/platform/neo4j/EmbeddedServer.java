package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * One run of the embedded server, from its start to its shutdown. A database that has
 * stopped itself needs another run.
 */
final class EmbeddedServer {

	private static final String DATABASE = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

	private static final String SYSTEM = GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

	/** Maximum time for the database to recover during a start. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final DatabaseManagementService server;

	/** The databases that the settings make read-only. */
	private final Set<String> readOnly;

	private volatile boolean panicked;

	private EmbeddedServer(DatabaseManagementService server) {
		this.server = server;
		this.readOnly = config(server).get(GraphDatabaseSettings.read_only_databases);
		server.registerDatabaseEventListener(new DatabaseEventListenerAdapter() {
			@Override
			public void databasePanic(DatabaseEventContext event) {
				EmbeddedServer.this.panicked = true;
			}
		});
	}

	/**
	 * The settings of a server.
	 *
	 * @param home the folder of its data
	 * @param port the port; 0 for a free port
	 * @param password the new password of the user {@code neo4j}; null to leave it
	 * unchanged
	 * @param repair whether to remove an unreadable end of the transaction log
	 * @param further further settings
	 */
	record Plan(Path home, int port, @Nullable String password, boolean repair,
			UnaryOperator<DatabaseManagementServiceBuilder> further) {

		/**
		 * Returns the settings of a restart in this process. Clients continue with the
		 * same port and password. An unreadable end of the log is a transaction that
		 * failed because the disk was full. Its client did not receive a confirmation.
		 */
		Plan again(int bolt) {
			return new Plan(this.home, bolt, null, true, this.further);
		}

	}

	/**
	 * Starts a server.
	 * @throws GraphInUseException if another process uses the folder
	 * @throws GraphStartException if the server cannot start
	 */
	static EmbeddedServer start(Plan plan) {
		requireFolder(plan.home());
		DatabaseManagementService service = build(plan);
		ServerLogErrors.report();
		try {
			requireAvailable(service, plan.home());
			if (plan.password() != null) {
				service.database(SYSTEM)
					.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
							Map.of("password", plan.password()));
			}
			return new EmbeddedServer(service);
		}
		catch (RuntimeException ex) {
			service.shutdown();
			throw (ex instanceof GraphStartException) ? ex : StartFailures.of(ex, plan.home());
		}
	}

	private static void requireFolder(Path home) {
		try {
			Files.createDirectories(home);
		}
		catch (IOException ex) {
			throw StartFailures.noFolder(home, ex);
		}
		if (!Files.isWritable(home)) {
			throw StartFailures.noFolder(home, null);
		}
	}

	private static DatabaseManagementService build(Plan plan) {
		SocketAddress address = new SocketAddress("127.0.0.1", plan.port());
		DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(plan.home().toAbsolutePath())
			.setConfig(FleetManagementSettings.fleet_manager_enabled, false)
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, GraphDisk.PAGE_CACHE.toBytes())
			.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(250))
			.setConfig(GraphDatabaseSettings.db_temporal_timezone, ZoneOffset.UTC)
			// A file is allocated as a whole, so that a full disk is found between
			// transactions.
			.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, GraphDisk.LOG_FILE.toBytes())
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "64M size")
			.setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, !plan.repair())
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, address)
			.setConfig(BoltConnector.advertised_address, address)
			.setConfig(BoltConnector.enable_discovery, false)
			.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
			.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false);
		try {
			return plan.further().apply(builder).build();
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof FileLockException) {
					throw new GraphInUseException(plan.home(), ex);
				}
			}
			throw StartFailures.of(ex, plan.home());
		}
	}

	/**
	 * Requires that the database is available. The server starts even if its database
	 * does not.
	 */
	private static void requireAvailable(DatabaseManagementService service, Path home) {
		GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DATABASE);
		DatabaseStateService<?> states = system(service).getDependencyResolver()
			.resolveDependency(DatabaseStateService.class);
		Optional<Throwable> failure = states.causeOfFailure(database.databaseId());
		if (failure.isPresent()) {
			throw StartFailures.of(failure.get(), home);
		}
		if (!database.isAvailable(PATIENCE.toMillis())) {
			throw StartFailures.of(new IllegalStateException("not available within " + PATIENCE), home);
		}
	}

	private static GraphDatabaseAPI system(DatabaseManagementService service) {
		return (GraphDatabaseAPI) service.database(SYSTEM);
	}

	/** Returns the port of the server. */
	int port() {
		return system(this.server).getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
	}

	/** Whether the graph has a node of any kind. */
	boolean hasData() {
		try (Transaction transaction = this.server.database(DATABASE).beginTx();
				ResourceIterable<Node> nodes = transaction.getAllNodes();
				ResourceIterator<Node> first = nodes.iterator()) {
			return first.hasNext();
		}
	}

	/** Plans a statement whose parameters are in a map. */
	void plan(String cypher) {
		this.server.database(DATABASE)
			.executeTransactionally("EXPLAIN " + cypher, Map.of(Statements.ALL_PARAMETERS, Map.of()));
	}

	/** Whether a database has stopped itself after an error and needs a restart. */
	boolean hasPanicked() {
		return this.panicked;
	}

	/** Whether the server refuses writes because its disk was full. */
	boolean hasStoppedWriting() {
		return !config().get(GraphDatabaseSettings.read_only_databases).equals(this.readOnly);
	}

	/** Permits writes again. */
	void allowWriting() {
		config().setDynamic(GraphDatabaseSettings.read_only_databases, this.readOnly, "there is room again");
	}

	private Config config() {
		return config(this.server);
	}

	private static Config config(DatabaseManagementService server) {
		return system(server).getDependencyResolver().resolveDependency(Config.class);
	}

	void shutdown() {
		this.server.shutdown();
	}

}
