package org.oversightgraph.platform.neo4j;

import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the schema and the reader of the graph. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	/**
	 * Makes the server send no notifications, which nobody reads. They would be over a
	 * quarter of the cost of a read: the server sends one for each property that no
	 * record has yet.
	 */
	@Bean
	ConfigBuilderCustomizer noNotifications() {
		return (config) -> config.withMinimumNotificationSeverity(NotificationSeverity.OFF);
	}

	@Bean
	GraphSchema graphSchema(Driver driver, GraphSettings settings) {
		return new GraphSchema(driver, settings.database());
	}

	@Bean
	GraphReader graphReader(Driver driver, GraphSettings settings, ObjectProvider<ObservationRegistry> observations,
			@Value("${spring.neo4j.pool.max-connection-pool-size:100}") int connections) {
		return new GraphReader(driver, settings.database(), settings.queryTimeout(), connections,
				settings.mostCachedValues(), observations.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

}
