package org.oversightgraph.platform.neo4j;

import java.util.function.ToDoubleFunction;

import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Metrics of the connections to the graph, and of the circuit breaker for reads. */
@Component
class GraphMeters implements MeterBinder {

	private final GraphReader reader;

	GraphMeters(GraphReader reader) {
		this.reader = reader;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(this.reader.breakers()).bindTo(registry);
		Gauge.builder("oversight.graph.connections.limit", this.reader, GraphReader::connectionLimit)
			.description("Connections that reads may use at the same time")
			.register(registry);
		Gauge.builder("oversight.graph.connections.used", this.reader, GraphReader::connectionsInUse)
			.description("Connections that reads use")
			.register(registry);
		Gauge.builder("oversight.graph.connections.waiting", this.reader, GraphReader::readsWaiting)
			.description("Reads that wait for a connection")
			.register(registry);
		Gauge.builder("oversight.graph.joined.waiting", this.reader, GraphReader::requestsWaitingToJoin)
			.description("Requests that wait for a read of the same facts to end, and are then read together")
			.register(registry);
		bindCache("records", GraphReader::valuesInRecords, registry);
		bindCache("facts", GraphReader::valuesInRows, registry);
	}

	private void bindCache(String cache, ToDoubleFunction<GraphReader> values, MeterRegistry registry) {
		Gauge.builder("oversight.graph.cached.values", this.reader, values)
			.tag("cache", cache)
			.description("Values in cached records and facts of releases")
			.register(registry);
	}

}
