package org.oversightgraph.platform.neo4j;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the embedded server runs, and whether its disk has room for an import. It is
 * not part of readiness: questions are answered on a full disk.
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
