package org.oversightgraph.page.organisation.arrangement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.arrangement.ArrangementAnswer.Arrangement;
import org.oversightgraph.page.organisation.arrangement.ArrangementAnswer.Commissioning;
import org.oversightgraph.page.organisation.arrangement.ArrangementAnswer.Line;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows the arrangements and the commissioning of an organisation. */
@Component
class ArrangementsPage implements Page {

	private static final String DOCUMENT = "organisation-arrangements";

	@Override
	public List<String> addresses() {
		return List.of(Tab.ARRANGEMENTS.address());
	}

	@Override
	public ArrangementsView view(PageRequest request) {
		boolean all = all(request);
		JsonNode subject = ask(request, all, null, null);
		Heading heading = PageRequest.read(subject, Heading.class);
		List<Arrangement> arrangements = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		ArrangementAnswer page = PageRequest.read(subject, ArrangementAnswer.class);
		Commissioning commissioning = page.commissioning();
		add(page, arrangements, lines);
		String after = null;
		String linesAfter = null;
		while (hasMore(page)) {
			// A list that has ended continues after its last item, where it is empty.
			after = or(page.arrangements().pageInfo().endCursor(), after);
			linesAfter = or(lineInfo(page).endCursor(), linesAfter);
			page = PageRequest.read(ask(request, all, after, linesAfter), ArrangementAnswer.class);
			add(page, arrangements, lines);
		}
		return ArrangementsView.of(heading, arrangements, lines, (commissioning == null) ? null : commissioning.note(),
				commissioning != null, all, request.links());
	}

	private static boolean all(PageRequest request) {
		String wanted = request.parameter("inForce").orElse("");
		return switch (wanted) {
			case "" -> false;
			case "all" -> true;
			default -> throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"Invalid value \"%s\" of inForce. Use all, or leave it out for arrangements in force."
						.formatted(wanted));
		};
	}

	private static JsonNode ask(PageRequest request, boolean all, @Nullable String after, @Nullable String linesAfter) {
		Map<String, @Nullable Object> given = new HashMap<>();
		given.put("code", request.variable("code"));
		given.put("inForce", all ? null : true);
		given.put("after", after);
		given.put("linesAfter", linesAfter);
		return request.ask(DOCUMENT, given).path("oversight").path("subject");
	}

	private static void add(ArrangementAnswer page, List<Arrangement> arrangements, List<Line> lines) {
		arrangements.addAll(page.arrangements().nodes());
		if (page.commissioning() != null) {
			lines.addAll(page.commissioning().lines().nodes());
		}
	}

	private static boolean hasMore(ArrangementAnswer page) {
		return page.arrangements().pageInfo().hasNextPage() || lineInfo(page).hasNextPage();
	}

	private static Continuation lineInfo(ArrangementAnswer page) {
		return (page.commissioning() == null) ? new Continuation(false, null) : page.commissioning().lines().pageInfo();
	}

	private static @Nullable String or(@Nullable String cursor, @Nullable String before) {
		return (cursor == null) ? before : cursor;
	}

}
