package org.oversightgraph.page.organisation.history;

import java.util.List;
import java.util.Map;

import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Tab;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows an organisation through time. */
@Component
class HistoryPage implements Page {

	private static final String DOCUMENT = "organisation-history";

	@Override
	public List<String> addresses() {
		return List.of(Tab.HISTORY.address());
	}

	@Override
	public HistoryView view(PageRequest request) {
		JsonNode data = request.ask(DOCUMENT, Map.of("code", request.variable("code")));
		Heading heading = PageRequest.read(data.path("oversight").path("subject"), Heading.class);
		return HistoryView.of(heading, PageRequest.read(data, HistoryAnswer.class), request.links(),
				request.moment().asOf());
	}

}
