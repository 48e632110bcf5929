package org.oversightgraph.platform.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.oversightgraph.platform.document.TrustedDocuments;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** Configures the execution of queries so that each is measured. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

	/**
	 * Omits the address of a request from its span, because clients can write anything
	 * into it. The span has the pattern of the address.
	 */
	@Bean
	ServerRequestObservationConvention requestsWithoutAddress() {
		return new DefaultServerRequestObservationConvention() {

			@Override
			public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
				return KeyValues.empty();
			}

		};
	}

	/** Replaces Spring Boot's own bean, which is not measured. */
	@Bean
	ExecutionGraphQlService executionGraphQlService(GraphQlSource source, BatchLoaderRegistry loaders,
			TrustedDocuments documents, ObservationRegistry observations, MeterRegistry meters) {
		DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
		service.addDataLoaderRegistrar(loaders);
		return new ObservedQueries(service, documents, observations, meters);
	}

}
