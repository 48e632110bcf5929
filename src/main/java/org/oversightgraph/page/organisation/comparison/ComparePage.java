package org.oversightgraph.page.organisation.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.RedirectException;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.comparison.Choice.Chosen;
import org.oversightgraph.page.organisation.timeline.Edition;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Shows the oversight at two moments, or under two editions, side by side. The address
 * without the second moment redirects to one with it, so that the address always says
 * what is compared.
 */
@Component
class ComparePage implements Page {

	private static final String DOCUMENT = "organisation-comparison";

	private static final String EDITIONS = "edition-dates";

	private static final String WITH_DATE = "withAsOf";

	private static final String WITH_EDITION = "withEdition";

	@Override
	public List<String> addresses() {
		return List.of(Tab.COMPARE.address());
	}

	@Override
	public CompareView view(PageRequest request) {
		Optional<LocalDate> withDate = request.date(WITH_DATE);
		String withEdition = request.parameter(WITH_EDITION).orElse(null);
		if (withDate.isEmpty() && withEdition == null) {
			throw new RedirectException(usual(request));
		}
		LocalDate date = request.moment().asOf();
		String edition = request.moment().edition();
		LocalDate other = withDate.orElse(date);
		boolean otherFirst = other.isBefore(date);
		Map<String, @Nullable Object> here = moment(date, edition);
		Map<String, @Nullable Object> there = moment(other, withEdition);
		JsonNode data = request.ask(DOCUMENT, Map.of("code", request.variable("code"), "at",
				otherFirst ? List.of(there, here) : List.of(here, there)));
		return CompareView.of(PageRequest.read(data.path("organisation"), Heading.class),
				PageRequest.read(data.path("oversightComparison"), CompareAnswer.class), other, withEdition);
	}

	private static Map<String, @Nullable Object> moment(LocalDate date, @Nullable String edition) {
		Map<String, @Nullable Object> moment = new HashMap<>();
		moment.put("asOf", date.toString());
		if (edition != null) {
			moment.put("edition", edition);
		}
		return moment;
	}

	private static String usual(PageRequest request) {
		JsonNode data = request.ask(EDITIONS, Map.of());
		Chosen chosen = Choice.of(List.of(PageRequest.read(data.path("frameworkEditions"), Edition[].class)),
				LocalDate.parse(data.path("dataset").path("holdsFrom").asString()), request.moment().asOf(),
				request.moment().edition());
		return (chosen.edition() != null) ? request.links().with(WITH_EDITION, chosen.edition())
				: request.links().with(WITH_DATE, chosen.date().toString());
	}

}
