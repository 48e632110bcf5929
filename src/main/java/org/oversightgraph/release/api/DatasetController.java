package org.oversightgraph.release.api;

import org.oversightgraph.release.live.CurrentRelease;
import org.oversightgraph.release.ReleaseGraph;
import org.oversightgraph.release.Release;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.fact.Source;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.graphql.PageSize;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Returns the dataset and its sources. */
@Controller
class DatasetController {

	private static final int DEFAULT_SOURCES = 100;

	private static final int MAX_SOURCES = 1000;

	private final CurrentRelease current;

	private final ReleaseGraph graph;

	DatasetController(CurrentRelease current, ReleaseGraph graph) {
		this.current = current;
		this.graph = graph;
	}

	/**
	 * The dataset in a release.
	 *
	 * @param requestedRelease the release to which the request applies
	 */
	record Dataset(Release requestedRelease) {

		/** Returns the key. */
		public String id() {
			return this.requestedRelease.header().id();
		}

		/** Returns the title. */
		public String title() {
			return this.requestedRelease.header().title();
		}

		/** Returns whether the dataset is about real organisations. */
		public DatasetNature nature() {
			return this.requestedRelease.header().nature();
		}

		/** Returns a summary of the content. */
		public String summary() {
			return this.requestedRelease.header().summary();
		}

		/** Returns the start of the dataset's coverage. */
		public LocalDate holdsFrom() {
			return this.requestedRelease.header().holdsFrom();
		}

		/** Returns the number of the release. */
		public long release() {
			return this.requestedRelease.number();
		}

		/** Returns the name of the release. */
		public String releaseName() {
			return this.requestedRelease.header().release();
		}

		/** Returns the time when the release was complete. */
		public OffsetDateTime loadedAt() {
			return this.requestedRelease.at().toOffsetDateTime();
		}

		/** Returns the number of organisations. */
		public long organisations() {
			return this.requestedRelease.organisations();
		}

		/** Returns the number of facts. */
		public long facts() {
			return this.requestedRelease.size().facts();
		}

	}

	@QueryMapping
	Dataset dataset(Question question) {
		return new Dataset(this.current.release(question.release()));
	}

	@SchemaMapping(typeName = "Dataset")
	List<Source> sources(Dataset dataset, @Argument @Nullable Integer first) {
		return this.graph.sources(dataset.release(), PageSize.limit(first, DEFAULT_SOURCES, MAX_SOURCES));
	}

}
