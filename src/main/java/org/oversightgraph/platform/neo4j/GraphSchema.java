package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** The constraints and indexes of the graph, managed by neo4j-migrations. */
public class GraphSchema {

	private static final String MIGRATIONS = "classpath:neo4j/migrations";

	/** Maximum time to index a large graph. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/** Retries while another process migrates the same database. */
	private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
		.predicate(GraphSchema::isOthersWork)
		.maxRetries(30)
		.delay(Duration.ofSeconds(1))
		.build());

	private final Driver driver;

	private final QueryConfig config;

	private final Migrations migrations;

	/**
	 * Creates the schema of a database.
	 * @param database the name; null for the user's home database
	 */
	public GraphSchema(Driver driver, @Nullable String database) {
		MigrationsConfig.Builder migrationsConfig = MigrationsConfig.builder()
			.withLocationsToScan(MIGRATIONS)
			.withResourceScanner(GraphSchema::migrations);
		QueryConfig.Builder queryConfig = QueryConfig.builder();
		if (database != null) {
			migrationsConfig.withDatabase(database);
			queryConfig.withDatabase(database);
		}
		this.driver = driver;
		this.config = queryConfig.build();
		this.migrations = new Migrations(migrationsConfig.build(), driver);
	}

	/**
	 * Lists the files of the migrations. The scan of neo4j-migrations would open every
	 * jar.
	 */
	private static List<URL> migrations(List<String> locations) {
		try {
			List<URL> files = new ArrayList<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(MIGRATIONS + "/*.cypher")) {
				files.add(file.getURL());
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Migrates the schema and waits until every index is online. A new index on existing
	 * data is filled in the background. Writes nothing if the schema is up to date.
	 * @throws GraphStartException if the schema is outdated and cannot be migrated, or a
	 * later version of the product has migrated it
	 */
	public void bringUpToDate() {
		try {
			AGAIN.execute(() -> {
				migrate();
				return true;
			});
		}
		catch (RetryException ex) {
			throw failure(ex.getCause());
		}
		this.driver.executableQuery("CALL db.awaitIndexes($seconds)")
			.withParameters(Map.of("seconds", PATIENCE.toSeconds()))
			.withConfig(this.config)
			.execute();
	}

	private void migrate() {
		// The lock of the migrations would write to the database.
		boolean locking = false;
		if (!this.migrations.validate(locking).isValid()) {
			this.migrations.apply();
		}
	}

	private RuntimeException failure(Throwable failure) {
		if (GraphFailure.refusedWrite(failure).isPresent()) {
			return new GraphStartException("The schema of the graph is not up to date, and the graph is read-only.",
					"Start the product once on a writable database, with a user that may write the schema and the "
							+ "data. After that it starts on a read-only database.",
					failure);
		}
		if (failure instanceof MigrationsException && isOfLaterVersion()) {
			return new GraphStartException("A later version of the product has migrated the graph.",
					"Start that version, or restore the backup from before the upgrade.", failure);
		}
		if (failure instanceof MigrationsException locked && isOthersWork(locked)) {
			return new GraphStartException("Another process has been changing the schema of the graph for 30 s.",
					"Wait until it is done and start again. If no process is changing the schema, a process was stopped "
							+ "before it finished. Run MATCH (l:__Neo4jMigrationsLock) DELETE l.",
					locked);
		}
		return (failure instanceof RuntimeException cause) ? cause : new IllegalStateException(failure);
	}

	/**
	 * Whether the graph has migrations that this version of the product does not have.
	 */
	private boolean isOfLaterVersion() {
		boolean locking = false;
		return this.migrations.validate(locking).getOutcome() == Outcome.INCOMPLETE_MIGRATIONS;
	}

	private static boolean isOfLocks(Throwable cause) {
		return cause instanceof TransientException passing
				&& passing.code().startsWith("Neo.TransientError.Transaction");
	}

	/** Whether another process holds the lock or is creating the same constraint. */
	private static boolean isOthersWork(Throwable failure) {
		return failure instanceof MigrationsException
				&& Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
					.anyMatch((cause) -> isOfLocks(cause)
							|| String.valueOf(cause.getMessage()).contains("__Neo4jMigrationsLock"));
	}

}
