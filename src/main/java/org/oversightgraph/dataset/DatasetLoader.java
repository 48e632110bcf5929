package org.oversightgraph.dataset;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a dataset and loads it: all of it, or nothing. */
public final class DatasetLoader {

	private static final Logger logger = LoggerFactory.getLogger(DatasetLoader.class);

	private final Driver driver;

	private final SessionConfig session;

	private final Clock clock;

	private final DatasetReader reader;

	/**
	 * Makes a loader.
	 * @param database the database, or null for the user's home database
	 * @param clock tells when a dataset was loaded
	 * @param segmentsByEdition how many segments each edition of the framework has
	 */
	public DatasetLoader(Driver driver, @Nullable String database, Clock clock,
			Map<String, Integer> segmentsByEdition) {
		this.driver = driver;
		SessionConfig.Builder config = SessionConfig.builder()
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		this.session = ((database != null) ? config.withDatabase(database) : config).build();
		this.clock = clock;
		this.reader = new DatasetReader(segmentsByEdition);
	}

	/**
	 * Checks a dataset without loading it.
	 * @throws InvalidDatasetException if anything is wrong with it
	 */
	public void check(DatasetFiles files) {
		this.reader.read(files);
	}

	/**
	 * Replaces what is loaded by the dataset, in one transaction. A dataset that is
	 * loaded already, with the same content, is left alone. Whatever fails, the dataset
	 * loaded before stays as it was.
	 * @throws InvalidDatasetException if anything is wrong with it
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the graph cannot be written
	 */
	public LoadOutcome load(DatasetFiles files) {
		long begin = System.nanoTime();
		DatasetContent content = this.reader.read(files);
		LoadOutcome outcome;
		try (Session open = this.driver.session(this.session)) {
			outcome = open.executeWrite((work) -> {
				DatasetWriter writer = new DatasetWriter(work, content);
				boolean changed = writer.replace(this.clock);
				return new LoadOutcome(writer.loaded(), changed, Duration.ofNanos(System.nanoTime() - begin));
			});
			if (outcome.changed()) {
				replan(open);
			}
		}
		DatasetInfo dataset = outcome.dataset();
		logger.info("Dataset {}, release {}, {}: {} organisations and {} facts in {} s", dataset.id(),
				dataset.release(), outcome.changed() ? "loaded" : "unchanged", dataset.organisations(), dataset.facts(),
				"%.1f".formatted(outcome.took().toMillis() / 1000.0));
		return outcome;
	}

	/**
	 * Has the server count its indexes now. It plans by those counts, and until it comes
	 * round to it by itself it would read whole indexes to find one body.
	 */
	private static void replan(Session open) {
		try {
			open.run("CALL db.prepareForReplanning(30)").consume();
		}
		catch (ClientException ex) {
			logger.debug("The server was not asked to plan anew: {}", ex.getMessage());
		}
	}

}
