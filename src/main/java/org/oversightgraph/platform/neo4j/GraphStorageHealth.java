package org.oversightgraph.platform.neo4j;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Health of the embedded server and its disk. It is not part of readiness, because the
 * product answers queries on a full disk.
 */
final class GraphStorageHealth extends AbstractHealthIndicator {

	private final EmbeddedNeo4j server;

	GraphStorageHealth(EmbeddedNeo4j server) {
		this.server = server;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		health.withDetail("freeBytes", this.server.disk().free());
		this.server.notReady().ifPresentOrElse((reason) -> health.down().withDetail("reason", reason), () -> {
			if (this.server.disk().hasRoom()) {
				health.up();
			}
			else {
				health.outOfService()
					.withDetail("reason", "The disk of the graph is full. Imports are refused until there is room.");
			}
		});
	}

}
