package org.oversightgraph.dataset;

import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.platform.neo4j.GraphReader;

/** Reads which dataset is loaded. */
public final class DatasetGraph {

	private final GraphReader reader;

	public DatasetGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The dataset that is loaded, if one is. */
	public Optional<DatasetInfo> current() {
		return this.reader.read("dataset-info", Map.of(), DatasetGraph::info).stream().findFirst();
	}

	static DatasetInfo info(Record record) {
		Value dataset = record.get("dataset");
		return new DatasetInfo(dataset.get("id").asString(), dataset.get("title").asString(),
				DatasetNature.valueOf(dataset.get("nature").asString()), dataset.get("holdsFrom").asLocalDate(),
				dataset.get("release").asString(), dataset.get("summary").asString(),
				dataset.get("loadedAt").asZonedDateTime(), dataset.get("organisations").asLong(),
				dataset.get("facts").asLong());
	}

}
