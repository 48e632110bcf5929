package org.oversightgraph.platform.neo4j;

import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the schema and the reader of the graph. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	@Bean
	GraphSchema graphSchema(Driver driver, GraphSettings settings) {
		return new GraphSchema(driver, settings.database());
	}

	@Bean
	GraphReader graphReader(Driver driver, GraphSettings settings, ObjectProvider<ObservationRegistry> observations,
			@Value("${spring.neo4j.pool.max-connection-pool-size:100}") int connections) {
		return new GraphReader(driver, settings.database(), settings.queryTimeout(), connections,
				settings.cachedValues(), observations.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

}
