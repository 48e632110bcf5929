package org.oversightgraph.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.Sources;
import org.oversightgraph.platform.neo4j.GraphReader;

/** Reads which dataset is loaded. */
final class DatasetGraph {

	private final GraphReader reader;

	DatasetGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The dataset that is loaded, if one is. */
	Optional<DatasetInfo> current() {
		return this.reader.read("dataset-info", Map.of(), DatasetGraph::info).stream().findFirst();
	}

	/** The sources of the dataset, by title. */
	List<Source> sources(int most) {
		return this.reader.read("dataset-sources", Map.of("limit", most),
				(row) -> Sources.read(row.get("source").asNode()));
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
