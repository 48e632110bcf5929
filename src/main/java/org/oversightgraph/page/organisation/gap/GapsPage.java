package org.oversightgraph.page.organisation.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.gap.GapAnswer.Finding;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows the findings about an organisation. */
@Component
class GapsPage implements Page {

	private static final String DOCUMENT = "organisation-findings";

	@Override
	public List<String> addresses() {
		return List.of(Tab.GAPS.address());
	}

	@Override
	public GapsView view(PageRequest request) {
		List<String> kinds = request.parameters("kind");
		List<JsonNode> pages = Continuation.pages((after) -> ask(request, kinds, after),
				(page) -> findings(page).pageInfo());
		JsonNode first = pages.getFirst();
		Heading heading = PageRequest.read(first, Heading.class);
		List<Finding> all = pages.stream().flatMap((page) -> findings(page).nodes().stream()).toList();
		return GapsView.of(heading, findings(first), all, kinds, request.links(), request.moment().inWords());
	}

	private static GapAnswer findings(JsonNode subject) {
		return PageRequest.read(subject.path("findings"), GapAnswer.class);
	}

	private static JsonNode ask(PageRequest request, List<String> kinds, @Nullable String after) {
		Map<String, @Nullable Object> given = new HashMap<>();
		given.put("code", request.variable("code"));
		given.put("kinds", kinds.isEmpty() ? null : kinds);
		given.put("after", after);
		return request.ask(DOCUMENT, given).path("oversight").path("subject");
	}

}
