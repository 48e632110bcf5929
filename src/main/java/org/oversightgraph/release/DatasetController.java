package org.oversightgraph.release;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.fact.Source;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.graphql.Paging;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which dataset is loaded, and where its facts were read. */
@Controller
class DatasetController {

	private static final int USUAL_SOURCES = 100;

	private static final int MOST_SOURCES = 1000;

	private final CurrentRelease current;

	private final ReleaseGraph graph;

	DatasetController(CurrentRelease current, ReleaseGraph graph) {
		this.current = current;
		this.graph = graph;
	}

	/**
	 * The dataset, as a release has it.
	 *
	 * @param newest the release
	 */
	record Dataset(Release newest) {

		/** Its key. */
		public String id() {
			return this.newest.header().id();
		}

		/** What it is called. */
		public String title() {
			return this.newest.header().title();
		}

		/** Whether it is about real bodies. */
		public DatasetNature nature() {
			return this.newest.header().nature();
		}

		/** What it holds. */
		public String summary() {
			return this.newest.header().summary();
		}

		/** The first day about which it can be asked. */
		public LocalDate holdsFrom() {
			return this.newest.header().holdsFrom();
		}

		/** The state of the data, as its keepers name it. */
		public String release() {
			return this.newest.header().release();
		}

		/** The number of the release. */
		public long releaseNumber() {
			return this.newest.number();
		}

		/** When it was complete. */
		public String loadedAt() {
			return this.newest.at().toOffsetDateTime().toString();
		}

		/** How many bodies it holds. */
		public long organisations() {
			return this.newest.organisations();
		}

		/** How many facts it holds. */
		public long facts() {
			return this.newest.facts();
		}

	}

	@QueryMapping
	Dataset dataset(Question question) {
		return new Dataset(this.current.release(question.release()));
	}

	@SchemaMapping(typeName = "Dataset")
	List<Source> sources(Dataset dataset, @Argument @Nullable Integer first) {
		return this.graph.sources(dataset.releaseNumber(), Paging.limit(first, USUAL_SOURCES, MOST_SOURCES));
	}

}
