package org.oversightgraph.dataset;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.SummaryCounters;

/** Writes a dataset within a transaction. */
final class DatasetWriter {

	private static final int BATCH = 2000;

	private static final String DATASET = "MATCH (dataset:Dataset {id: $id}) RETURN dataset";

	// Two loads at once wait for each other here: ids are unique, so the second cannot
	// make this node before the first has committed, which deletes it with all else.
	private static final String LOCK = "MERGE (:Dataset {id: '(loading)'})";

	private static final String UNLOCK = "MATCH (lock:Dataset {id: '(loading)'}) DELETE lock";

	private static final String RELEASES = """
			MATCH ()-[fact]->() WHERE fact.key IS NOT NULL RETURN fact.key AS key, fact.addedIn AS addedIn
			UNION ALL
			MATCH (fact:%s) RETURN fact.key AS key, fact.addedIn AS addedIn"""
		.formatted(String.join("|", DatasetFormat.factLabels()));

	private static final String DELETE = "MATCH (n:%s) DETACH DELETE n"
		.formatted(String.join("|", DatasetFormat.labels()));

	private static final String CREATE_DATASET = "CREATE (dataset:Dataset) SET dataset = $properties";

	private final TransactionContext work;

	private final DatasetContent content;

	DatasetWriter(TransactionContext work, DatasetContent content) {
		this.work = work;
		this.content = content;
	}

	/**
	 * Replaces what is loaded, unless it is the same.
	 * @return whether anything was written
	 */
	boolean replace(Clock clock) {
		if (isLoaded(sameDataset())) {
			return false;
		}
		this.work.run(LOCK).consume();
		Optional<Record> same = sameDataset();
		if (isLoaded(same)) {
			this.work.run(UNLOCK).consume();
			return false;
		}
		Map<String, String> earlier = same.isPresent() ? releases() : Map.of();
		this.work.run(DELETE).consume();
		this.content.writes().forEach((write) -> write(write, earlier));
		this.work.run(CREATE_DATASET, Map.of("properties", dataset(clock))).consume();
		return true;
	}

	/** The dataset as it now stands in the graph. */
	DatasetInfo loaded() {
		return DatasetGraph.info(sameDataset().orElseThrow());
	}

	/** The dataset of the same id, of whichever release. */
	private Optional<Record> sameDataset() {
		return this.work.run(DATASET, Map.of("id", this.content.header().id())).list().stream().findFirst();
	}

	private boolean isLoaded(Optional<Record> same) {
		return same.filter((row) -> this.content.hash().equals(row.get("dataset").get("contentHash").asString(null)))
			.isPresent();
	}

	/** The release that brought in each fact that is loaded, by the fact's key. */
	private Map<String, String> releases() {
		Map<String, String> releases = new HashMap<>();
		this.work.run(RELEASES)
			.forEachRemaining((fact) -> releases.put(fact.get("key").asString(), fact.get("addedIn").asString()));
		return releases;
	}

	private void write(Write write, Map<String, String> earlier) {
		List<Write.Entry> rows = write.rows();
		for (int begin = 0; begin < rows.size(); begin += BATCH) {
			List<Write.Entry> batch = rows.subList(begin, Math.min(rows.size(), begin + BATCH))
				.stream()
				.map((entry) -> entry.addedEarlier(earlier))
				.toList();
			SummaryCounters counters = this.work.run(write.cypher(), write.parameters(batch)).consume().counters();
			if (Math.max(counters.nodesCreated(), counters.relationshipsCreated()) != batch.size()) {
				throw new IllegalStateException("rows were lost in writing: " + write.cypher());
			}
		}
	}

	private Map<String, Object> dataset(Clock clock) {
		DatasetHeader header = this.content.header();
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", header.id());
		properties.put("title", header.title());
		properties.put("nature", header.nature().name());
		properties.put("holdsFrom", header.holdsFrom());
		properties.put("release", header.release());
		properties.put("summary", header.summary());
		properties.put("contentHash", this.content.hash());
		properties.put("loadedAt", clock.instant().atZone(ZoneOffset.UTC));
		properties.put("organisations", this.content.organisations());
		properties.put("facts", this.content.facts());
		return properties;
	}

}
