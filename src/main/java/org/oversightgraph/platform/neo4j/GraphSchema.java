package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.Map;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;

/** The constraints and indexes of the graph, kept by neo4j-migrations. */
public class GraphSchema {

	/** Long enough for the index of a large graph that is there already. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Driver driver;

	private final QueryConfig config;

	private final Migrations migrations;

	/**
	 * The schema of a database.
	 * @param database its name; null for the user's home database
	 */
	public GraphSchema(Driver driver, @Nullable String database) {
		MigrationsConfig.Builder kept = MigrationsConfig.builder().withLocationsToScan("classpath:neo4j/migrations");
		QueryConfig.Builder asked = QueryConfig.builder();
		if (database != null) {
			kept.withDatabase(database);
			asked.withDatabase(database);
		}
		this.driver = driver;
		this.config = asked.build();
		this.migrations = new Migrations(kept.build(), driver);
	}

	/**
	 * Brings it up to date, and waits until every index can be asked: one that is new
	 * over data of before is filled beside.
	 */
	public void bringUpToDate() {
		this.migrations.apply();
		this.driver.executableQuery("CALL db.awaitIndexes($seconds)")
			.withParameters(Map.of("seconds", PATIENCE.toSeconds()))
			.withConfig(this.config)
			.execute();
	}

}
