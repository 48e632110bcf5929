package org.oversightgraph.platform.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.oversightgraph.platform.document.TrustedDocuments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

/** Configures the execution of queries so that each is measured. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

	/** Replaces Spring Boot's own bean, which is not measured. */
	@Bean
	ExecutionGraphQlService executionGraphQlService(GraphQlSource source, BatchLoaderRegistry loaders,
			TrustedDocuments documents, ObservationRegistry observations, MeterRegistry meters) {
		DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
		service.addDataLoaderRegistrar(loaders);
		return new ObservedQueries(service, documents, observations, meters);
	}

}
