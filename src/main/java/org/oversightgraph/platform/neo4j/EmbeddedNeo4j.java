package org.oversightgraph.platform.neo4j;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server in this process, reached over Bolt like any other. It listens on the
 * loopback address only, on a free port, with a password made anew at every start, and
 * keeps its data in a folder from one start to the next. One process at a time can use a
 * folder.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final DatabaseManagementService server;

	private final URI uri;

	private final String password;

	private EmbeddedNeo4j(DatabaseManagementService server, URI uri, String password) {
		this.server = server;
		this.uri = uri;
		this.password = password;
	}

	/**
	 * Starts a server.
	 * @param home the folder of its data, made if need be
	 * @throws GraphInUseException if another process holds the folder
	 */
	public static EmbeddedNeo4j start(Path home) {
		DatabaseManagementService server = build(home);
		String password = newPassword();
		server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", password));
		return new EmbeddedNeo4j(server, boltAddress(server), password);
	}

	private static DatabaseManagementService build(Path home) {
		DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(home.toAbsolutePath())
			.setConfig(FleetManagementSettings.fleet_manager_enabled, false)
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024)
			.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(250))
			.setConfig(GraphDatabaseSettings.db_temporal_timezone, ZoneOffset.UTC)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
			.setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
			.setConfig(BoltConnector.enable_discovery, false)
			.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
			.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false);
		try {
			return builder.build();
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof FileLockException) {
					throw new GraphInUseException(home, ex);
				}
			}
			throw ex;
		}
	}

	private static String newPassword() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static URI boltAddress(DatabaseManagementService server) {
		List<String> databases = server.listDatabases();
		GraphDatabaseAPI database = (GraphDatabaseAPI) server.database(databases.getFirst());
		int port = database.getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
		return URI.create("bolt://127.0.0.1:" + port);
	}

	/** Where it listens. */
	public URI uri() {
		return this.uri;
	}

	/** The password of the user {@code neo4j}, for as long as this process lives. */
	public String password() {
		return this.password;
	}

	@Override
	public void close() {
		this.server.shutdown();
	}

}
