package org.oversightgraph.release.live;

import org.oversightgraph.release.ReleaseGraph;
import org.oversightgraph.release.Importer;

import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;

import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.Driver;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.ReadingLimits;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.GraphSettings;
import org.oversightgraph.platform.neo4j.GraphStorage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the import of datasets. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

	/** Returns the clock of England, for today's date. */
	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Europe/London"));
	}

	@Bean
	DatasetReader datasetReader(Framework framework, ReadingLimits limits) {
		return new DatasetReader(framework.editions()
			.stream()
			.collect(Collectors.toMap(FrameworkEdition::id, (edition) -> edition.segments().size())), limits);
	}

	@Bean
	Importer importer(Driver driver, GraphSettings settings, Clock clock, DatasetReader reader, CurrentRelease current,
			ObjectProvider<GraphStorage> storage, ObjectProvider<ObservationRegistry> observations) {
		return new Importer(driver, settings.database(), clock, reader,
				(release) -> current.saw(release, System.nanoTime()),
				storage.getIfAvailable(() -> GraphStorage.UNKNOWN),
				observations.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

	@Bean
	ReleaseGraph releaseGraph(GraphReader reader) {
		return new ReleaseGraph(reader);
	}

}
