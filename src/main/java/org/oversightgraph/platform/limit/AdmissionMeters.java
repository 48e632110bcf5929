package org.oversightgraph.platform.limit;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Metrics of the work in progress, by kind, against its limits. */
@Component
class AdmissionMeters implements MeterBinder {

	private static final String KIND = "kind";

	private final Admission admission;

	AdmissionMeters(Admission admission) {
		this.admission = admission;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bind("queries", registry, Admission::running, Admission::limit);
		bind("heavy", registry, Admission::heavy);
		bind("exports", registry, Admission::exports);
		bind("pages", registry, Admission::pages);
		bind("imports", registry, Admission::imports);
		Gauge.builder("oversight.admission.waiting", this.admission, Admission::waiting)
			.description("Queries that wait for a thread")
			.register(registry);
	}

	private void bind(String kind, MeterRegistry registry, Function<Admission, Bulkhead> of) {
		Bulkhead bulkhead = of.apply(this.admission);
		int limit = bulkhead.getBulkheadConfig().getMaxConcurrentCalls();
		bind(kind, registry, (_) -> limit - bulkhead.getMetrics().getAvailableConcurrentCalls(), (_) -> limit);
	}

	private void bind(String kind, MeterRegistry registry, ToDoubleFunction<Admission> used,
			ToDoubleFunction<Admission> limit) {
		Gauge.builder("oversight.admission.used", this.admission, used)
			.description("Work in progress")
			.tag(KIND, kind)
			.register(registry);
		Gauge.builder("oversight.admission.limit", this.admission, limit)
			.description("Limit of work in progress")
			.tag(KIND, kind)
			.register(registry);
	}

}
