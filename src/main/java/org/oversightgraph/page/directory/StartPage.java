package org.oversightgraph.page.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.RedirectException;
import org.oversightgraph.page.View;

import org.springframework.stereotype.Component;

/** Shows where to begin. Addresses of the former start page lead to its successors. */
@Component
class StartPage implements Page {

	private static final String VIEW = "view";

	private static final List<String> FILTERS = List.of("kinds", "trustTypes", "region", "icb", "status", "segment",
			"determinations", "name");

	@Override
	public List<String> addresses() {
		return List.of("/", "/index", "/index.html");
	}

	@Override
	public View view(PageRequest request) {
		Optional<String> of = request.parameter("of");
		if (of.isPresent()) {
			throw new RedirectException(request.links().organisation(of.get()));
		}
		if (request.parameter(VIEW).isPresent()) {
			throw new RedirectException(request.links()
				.to("/organisations",
						FILTERS.stream()
							.flatMap((name) -> Stream.of(name, request.parameter(name).orElse("")))
							.toArray(String[]::new)));
		}
		return request.ask("start-page", Map.of(), StartView.class);
	}

}
