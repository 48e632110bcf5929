package org.oversightgraph.release.live;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.oversightgraph.release.ImportResult;
import org.oversightgraph.release.Release;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Metrics of the current release, and of the health of the graph. */
@Component
@ConditionalOnWebApplication
class ReleaseMeters implements MeterBinder {

	private static final String SECONDS = "seconds";

	private final CurrentRelease current;

	private final GraphHealthIndicator health;

	private final Clock clock;

	ReleaseMeters(CurrentRelease current, GraphHealthIndicator health, Clock clock) {
		this.current = current;
		this.health = health;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		// The metric exists before the first import, or an alert would miss it.
		Timer.builder("oversight.import")
			.description("Imports, edits and rollbacks")
			.tags("outcome", ImportResult.UNCHANGED.name(), "error", "none")
			.register(registry);
		Gauge.builder("oversight.release.number", this.current, ofRelease(Release::number))
			.description("Number of the current release")
			.register(registry);
		Gauge.builder("oversight.release.age", this.current, ofRelease(this::age))
			.description("Time since the current release was made")
			.baseUnit(SECONDS)
			.register(registry);
		Gauge
			.builder("oversight.release.unconfirmed", this.current,
					(state) -> state.unconfirmedFor().map(ReleaseMeters::inSeconds).orElse(0.0))
			.description("Time since the database confirmed the current release, or 0 for up to 3 s")
			.baseUnit(SECONDS)
			.register(registry);
		Gauge.builder("oversight.graph.ready", this.health, (graph) -> isUp(graph) ? 1 : 0)
			.description("1 if the graph is reachable and has a release, otherwise 0")
			.register(registry);
	}

	/** Returns a number of the release; not a number if there is none. */
	private static ToDoubleFunction<CurrentRelease> ofRelease(ToDoubleFunction<Release> number) {
		return (state) -> state.isKnown() ? number.applyAsDouble(state.release()) : Double.NaN;
	}

	private double age(Release release) {
		return inSeconds(Duration.between(release.at().toInstant(), this.clock.instant()));
	}

	private static double inSeconds(Duration time) {
		return time.toMillis() / 1000.0;
	}

	private static boolean isUp(GraphHealthIndicator graph) {
		return Status.UP.equals(graph.health().getStatus());
	}

}
