package org.oversightgraph.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;

/**
 * The main class of the separate Neo4j: a server with Bolt on a fixed port of the
 * loopback address. It ends when its standard input ends, and therefore never outlives
 * the process that started it.
 */
final class Neo4jServer {

	private Neo4jServer() {
	}

	/**
	 * Starts the server.
	 * @param given home folder, port, password of a new home, {@code read-only} or
	 * {@code read-write}, and the size of the page cache in MB
	 */
	public static void main(String[] given) throws IOException {
		Quiet.logging();
		Path home = Path.of(given[0]);
		DatabaseManagementService server = build(home, Integer.parseInt(given[1]), "read-only".equals(given[3]),
				Integer.parseInt(given[4]));
		Path marker = home.resolve("password-is-set");
		if (!Files.exists(marker)) {
			server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", given[2]));
			Files.createFile(marker);
		}
		System.in.transferTo(OutputStream.nullOutputStream());
		server.shutdown();
		System.exit(0);
	}

	private static DatabaseManagementService build(Path home, int port, boolean readOnly, int pages) {
		SocketAddress address = new SocketAddress("127.0.0.1", port);
		return new DatabaseManagementServiceBuilder(home)
			.setConfig(FleetManagementSettings.fleet_manager_enabled, false)
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.read_only_database_default, readOnly)
			.setConfig(GraphDatabaseSettings.pagecache_memory, pages * 1024L * 1024)
			.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(250))
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, address)
			.setConfig(BoltConnector.advertised_address, address)
			.setConfig(BoltConnector.enable_discovery, false)
			.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
			.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false)
			.build();
	}

}
