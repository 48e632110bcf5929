package org.oversightgraph.platform.neo4j;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema of the graph, kept by neo4j-migrations, and the way to read it. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	@Bean
	Migrations migrations(Driver driver, GraphSettings settings) {
		MigrationsConfig.Builder config = MigrationsConfig.builder().withLocationsToScan("classpath:neo4j/migrations");
		if (settings.database() != null) {
			config.withDatabase(settings.database());
		}
		return new Migrations(config.build(), driver);
	}

	@Bean
	GraphReader graphReader(Driver driver, GraphSettings settings) {
		return new GraphReader(driver, settings.database(), settings.queryTimeout());
	}

}
