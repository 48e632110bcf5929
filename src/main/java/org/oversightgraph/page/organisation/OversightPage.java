package org.oversightgraph.page.organisation;

import java.util.List;
import java.util.Map;

import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.organisation.OversightView.Period;
import org.oversightgraph.page.organisation.OversightView.Position;
import org.oversightgraph.page.organisation.OversightView.Systems;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows who oversees an organisation. */
@Component
class OversightPage implements Page {

	private static final String DOCUMENT = "organisation-oversight";

	@Override
	public List<String> addresses() {
		return List.of(Tab.OVERSIGHT.address());
	}

	@Override
	public OversightView view(PageRequest request) {
		JsonNode answer = request.ask(DOCUMENT, Map.of("code", request.variable("code")));
		JsonNode organisation = answer.path("organisation");
		return OversightView.of(PageRequest.read(organisation, Heading.class),
				PageRequest.read(organisation, Systems.class),
				PageRequest.read(answer.path("oversight"), Position.class),
				List.of(PageRequest.read(answer.path("oversightHistory").path("periods"), Period[].class)));
	}

}
