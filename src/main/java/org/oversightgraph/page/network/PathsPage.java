package org.oversightgraph.page.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.NamedOrganisation;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.RedirectException;
import org.oversightgraph.page.network.PathsView.Paths;
import org.oversightgraph.page.network.PathsView.Unresolved;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/** Shows how two organisations are related. */
@Component
class PathsPage implements Page {

	private static final String DOCUMENT = "organisation-paths";

	private record Answer(Paths paths) {
	}

	@Override
	public List<String> addresses() {
		return List.of("/paths");
	}

	@Override
	public PathsView view(PageRequest request) {
		String from = request.parameter("from").orElse("");
		String to = request.parameter("to").orElse("");
		if (from.isEmpty() || to.isEmpty()) {
			return new PathsView(from, to, List.of(), null);
		}
		Paths paths = isCode(from) && isCode(to) ? paths(request, from, to) : null;
		return (paths != null) ? new PathsView(paths.from().code(), paths.to().code(), List.of(), paths)
				: resolved(request, from, to);
	}

	private static boolean isCode(String text) {
		return text.matches("[A-Za-z0-9:_-]{2,}");
	}

	/** Asks with two codes. Null if one of them is not a code, but perhaps a name. */
	private static @Nullable Paths paths(PageRequest request, String from, String to) {
		try {
			return request.ask(DOCUMENT, Map.of("from", from, "to", to), Answer.class).paths();
		}
		catch (ApiProblem problem) {
			if (problem.code() == ProblemCode.NOT_FOUND) {
				return null;
			}
			throw problem;
		}
	}

	/** Replaces names by codes. The address with codes is the one to keep. */
	private static PathsView resolved(PageRequest request, String from, String to) {
		NamedOrganisation first = NamedOrganisation.of(request, from, List.of());
		NamedOrganisation second = NamedOrganisation.of(request, to, List.of());
		Body start = first.found();
		Body end = second.found();
		if (start != null && end != null) {
			throw new RedirectException(request.links().to("/paths", "from", start.code(), "to", end.code()));
		}
		List<Unresolved> unresolved = new ArrayList<>();
		if (start == null) {
			unresolved.add(new Unresolved("from", first));
		}
		if (end == null) {
			unresolved.add(new Unresolved("to", second));
		}
		return new PathsView((start == null) ? from : start.code(), (end == null) ? to : end.code(), unresolved, null);
	}

}
