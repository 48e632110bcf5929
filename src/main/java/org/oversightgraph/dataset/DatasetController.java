package org.oversightgraph.dataset;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Source;
import org.oversightgraph.platform.graphql.Paging;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which dataset is loaded. */
@Controller
class DatasetController {

	private static final int USUAL_SOURCES = 100;

	private static final int MOST_SOURCES = 1000;

	private final LoadedDataset loaded;

	private final DatasetGraph graph;

	DatasetController(LoadedDataset loaded, DatasetGraph graph) {
		this.loaded = loaded;
		this.graph = graph;
	}

	@QueryMapping
	DatasetInfo dataset() {
		return this.loaded.info();
	}

	@SchemaMapping(typeName = "Dataset")
	String loadedAt(DatasetInfo dataset) {
		return dataset.loadedAt().toOffsetDateTime().toString();
	}

	@SchemaMapping(typeName = "Dataset")
	List<Source> sources(DatasetInfo dataset, @Argument @Nullable Integer first) {
		return this.graph.sources(Paging.limit(first, USUAL_SOURCES, MOST_SOURCES));
	}

}
