package org.oversightgraph.page.about;

import java.util.List;
import java.util.Map;

import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;

import org.springframework.stereotype.Component;

/** Shows what the data holds, what it lacks, and where it comes from. */
@Component
class AboutPage implements Page {

	private static final String DOCUMENT = "about-data";

	@Override
	public List<String> addresses() {
		return List.of("/about");
	}

	@Override
	public AboutView view(PageRequest request) {
		return AboutView.of(request.ask(DOCUMENT, Map.of(), AboutData.class), request.links());
	}

}
