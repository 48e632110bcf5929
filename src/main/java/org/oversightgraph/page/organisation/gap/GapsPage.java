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
		List<Part> parts = Continuation.pages((after) -> ask(request, kinds, after),
				(part) -> part.findings().pageInfo());
		Part first = parts.getFirst();
		List<Finding> all = parts.stream().flatMap((part) -> part.findings().nodes().stream()).toList();
		return GapsView.of(first.heading(), first.findings(), all, kinds, request.links(), request.moment().inWords());
	}

	private record Part(Heading heading, GapAnswer findings) {

		static Part of(JsonNode subject) {
			return new Part(PageRequest.read(subject, Heading.class),
					PageRequest.read(subject.path("findings"), GapAnswer.class));
		}

	}

	private static Part ask(PageRequest request, List<String> kinds, @Nullable String after) {
		Map<String, @Nullable Object> given = new HashMap<>();
		given.put("code", request.variable("code"));
		given.put("kinds", kinds.isEmpty() ? null : kinds);
		given.put("after", after);
		return Part.of(request.ask(DOCUMENT, given).path("oversight").path("subject"));
	}

}
