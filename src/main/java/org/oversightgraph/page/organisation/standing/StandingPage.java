package org.oversightgraph.page.organisation.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Metric;
import org.oversightgraph.page.organisation.timeline.Edition;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows the segments, support, ratings and metrics of an organisation. */
@Component
class StandingPage implements Page {

	private static final String DOCUMENT = "organisation-standing";

	private static final String METRICS = "organisation-metrics";

	@Override
	public List<String> addresses() {
		return List.of(Tab.STANDING.address());
	}

	@Override
	public StandingView view(PageRequest request) {
		JsonNode data = request.ask(DOCUMENT, Map.of("code", request.variable("code")));
		JsonNode subject = data.path("oversight").path("subject");
		Heading heading = PageRequest.read(subject, Heading.class);
		JsonNode standing = subject.path("standing");
		if (standing.isNull() || standing.isMissingNode()) {
			return StandingView.without(heading);
		}
		StandingAnswer answer = PageRequest.read(standing, StandingAnswer.class);
		return StandingView.of(heading, answer, Series.of(metrics(request, answer)),
				List.of(PageRequest.read(data.path("frameworkEditions"), Edition[].class)),
				PageRequest.read(data.path("dataset"), Held.class).holdsFrom(), request.moment().asOf());
	}

	/** Asks for earlier quarters, because the standing has the latest one only. */
	private static List<Metric> metrics(PageRequest request, StandingAnswer answer) {
		List<Metric> all = new ArrayList<>(answer.metrics());
		Optional<Quarter> latest = answer.metrics()
			.stream()
			.map(Metric::period)
			.flatMap((period) -> (period == null) ? Optional.<Quarter>empty().stream() : Quarter.of(period).stream())
			.max(Quarter::compareTo);
		latest.ifPresent((quarter) -> {
			Quarter second = quarter.before();
			Quarter third = second.before();
			Quarter fourth = third.before();
			JsonNode data = request.ask(METRICS,
					Map.of("code", request.variable("code"), "latest", quarter.lastDate().toString(), "second",
							second.lastDate().toString(), "third", third.lastDate().toString(), "fourth",
							fourth.lastDate().toString()));
			for (JsonNode each : data) {
				all.addAll(PageRequest.read(each, Earlier.class).metrics());
			}
		});
		return all;
	}

	/**
	 * The metrics of an earlier quarter.
	 *
	 * @param metrics the metrics
	 */
	record Earlier(@Nullable List<Metric> metrics) {

		/** Returns the metrics; empty if there are none. */
		@Override
		public List<Metric> metrics() {
			return (this.metrics == null) ? List.of() : this.metrics;
		}

	}

	/**
	 * The dataset.
	 *
	 * @param holdsFrom its first date
	 */
	record Held(LocalDate holdsFrom) {
	}

}
