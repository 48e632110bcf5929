package org.oversightgraph.release.live;

import java.util.Optional;

import org.oversightgraph.platform.neo4j.GraphCondition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the graph: it is reachable, has a release, and has planned the usual
 * statements. The state comes from memory, so that a probe never waits for the graph.
 */
@Component
@ConditionalOnWebApplication
class GraphHealthIndicator implements HealthIndicator {

	private final CurrentRelease current;

	private final ReleaseWatch watch;

	private final ObjectProvider<GraphCondition> conditions;

	GraphHealthIndicator(CurrentRelease current, ReleaseWatch watch, ObjectProvider<GraphCondition> conditions) {
		this.current = current;
		this.watch = watch;
		this.conditions = conditions;
	}

	@Override
	public Health health() {
		return reason().map((reason) -> Health.down().withDetail("reason", reason).build())
			.orElseGet(() -> Health.up().build());
	}

	private Optional<String> reason() {
		return this.conditions.stream()
			.flatMap((condition) -> condition.notReady().stream())
			.findFirst()
			.or(this::reasonOfTheRelease);
	}

	private Optional<String> reasonOfTheRelease() {
		if (!this.current.isKnown()) {
			return Optional.of("No dataset is loaded.");
		}
		if (!this.watch.isPlanned()) {
			return Optional.of("The database is reachable again and is warming up.");
		}
		return this.current.unconfirmedFor()
			.map((age) -> "The database has not answered for %d s.".formatted(age.toSeconds()));
	}

}
