package org.oversightgraph.dataset;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.GraphSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How datasets are loaded, and which one is. */
@Configuration(proxyBeanMethods = false)
class DatasetConfiguration {

	/** Today is a day in England. */
	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Europe/London"));
	}

	@Bean
	DatasetLoader datasetLoader(Driver driver, GraphSettings settings, Clock clock, Framework framework) {
		Map<String, Integer> segments = framework.editions()
			.stream()
			.collect(Collectors.toMap(FrameworkEdition::id, (edition) -> edition.segments().size()));
		return new DatasetLoader(driver, settings.database(), clock, segments);
	}

	@Bean
	DatasetGraph datasetGraph(GraphReader reader) {
		return new DatasetGraph(reader);
	}

}
