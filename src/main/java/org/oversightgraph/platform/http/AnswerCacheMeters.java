package org.oversightgraph.platform.http;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Counts the requests whose response was cached as a whole, and all others. */
@Component
class AnswerCacheMeters implements MeterBinder {

	private final AnswerCache cache;

	AnswerCacheMeters(AnswerCache cache) {
		this.cache = cache;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bind("hit", registry, (answers) -> answers.statistics().hitCount());
		bind("miss", registry, (answers) -> answers.statistics().missCount());
	}

	private void bind(String result, MeterRegistry registry, ToDoubleFunction<AnswerCache> count) {
		FunctionCounter.builder("oversight.response.cache", this.cache, count)
			.description("Queries and pages by whether their response was cached")
			.tag("result", result)
			.register(registry);
	}

}
