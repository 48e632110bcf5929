package org.oversightgraph.platform.neo4j;

import java.net.URI;
import java.util.List;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs a server in this process unless {@code spring.neo4j.uri} is set. The rest of the
 * product uses a driver for both.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder")
@ConditionalOnExpression("'${spring.neo4j.uri:}'.isEmpty()")
class EmbeddedNeo4jConfiguration {

	/**
	 * The statements of the first answers: the current release, and the oversight of an
	 * organisation.
	 */
	static final List<String> FIRST = List.of("oversight-facts", "release-current");

	@Bean
	EmbeddedNeo4j embeddedNeo4j(GraphSettings settings) {
		EmbeddedNeo4j server = EmbeddedNeo4j.start(settings.home(), settings.repair());
		server.planAhead(FIRST);
		return server;
	}

	@Bean
	GraphStorage graphStorage(EmbeddedNeo4j server) {
		return server.disk();
	}

	@Bean
	GraphStorageHealth graphStorageHealthIndicator(EmbeddedNeo4j server) {
		return new GraphStorageHealth(server);
	}

	/** Boot measures the disk of the working directory, which can be another. */
	@Bean
	MeterBinder graphDiskMetrics(GraphSettings settings) {
		return new DiskSpaceMetrics(settings.home().toFile());
	}

	@Bean
	Neo4jConnectionDetails embeddedNeo4jConnection(EmbeddedNeo4j server) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return server.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic("neo4j", server.password());
			}

		};
	}

}
