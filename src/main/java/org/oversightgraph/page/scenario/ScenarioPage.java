package org.oversightgraph.page.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.NamedOrganisation;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.map.EnglandMaps;
import org.oversightgraph.page.scenario.ScenarioView.Choices;
import org.oversightgraph.page.scenario.ScenarioView.Result;
import org.oversightgraph.page.scenario.ScenarioView.Unresolved;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/** Shows what a hypothetical change would do. */
@Component
class ScenarioPage implements Page {

	private static final String UNASKED = "What if?";

	private static final String EFFECTS = "scenario-effects";

	private static final String CHOICES = "scenario-choices";

	private static final List<String> FIELDS = List.of("cluster", "name", "trust", "from", "to", "of", "lead");

	/** Each page of differences calculates the scenario again. */
	private static final int MOST_PAGES = 3;

	private final EnglandMaps maps;

	ScenarioPage(EnglandMaps maps) {
		this.maps = maps;
	}

	private record Answer(Effects scenario) {
	}

	@Override
	public List<String> addresses() {
		return List.of("/scenario");
	}

	@Override
	public ScenarioView view(PageRequest request) {
		Map<String, String> values = new HashMap<>();
		FIELDS.forEach((field) -> request.parameter(field).ifPresent((value) -> values.put(field, value)));
		List<String> icbs = request.parameters("icbs");
		Change change = change(request);
		if (change == null) {
			return new ScenarioView(UNASKED, null, values, icbs, null, null, null, choices(request));
		}
		Form form = new Form(change, values, icbs);
		String missing = form.missing();
		if (missing != null) {
			return new ScenarioView(UNASKED, change, values, icbs, missing, null, null, choices(request));
		}
		NamedOrganisation named = named(request, change, values);
		Body found = (named == null) ? null : named.found();
		if (named != null && found == null) {
			return new ScenarioView(UNASKED, change, values, icbs, named.advice(),
					new Unresolved(change.nameField(), named), null, choices(request));
		}
		if (found != null) {
			values.put(change.nameField(), found.code());
		}
		try {
			Effects effects = effects(request, form.variable());
			Choices choices = choices(request);
			Result result = Result.of(effects, request.links(), ScenarioMaps.of(this.maps, request.moment().asOf(),
					choices.icbs().nodes(), effects.differences().nodes(), (found != null) ? found.code() : null));
			return new ScenarioView(form.title(choices, found), change, values, icbs, null, null, result, choices);
		}
		catch (ApiProblem problem) {
			if (problem.code() != ProblemCode.BAD_REQUEST && problem.code() != ProblemCode.NOT_FOUND) {
				throw problem;
			}
			String message = String.valueOf(problem.getMessage()).replaceFirst("^Change 1 \\(\\w+\\): ", "");
			return new ScenarioView(UNASKED, change, values, icbs, message, null, null, choices(request));
		}
	}

	private static @Nullable Change change(PageRequest request) {
		String key = request.parameter("change").orElse("");
		return key.isEmpty() ? null
				: Change.of(key)
					.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST,
							"Unknown change \"%s\". Use mergeCluster, mergeIcbs, moveTrust or lead.".formatted(key)));
	}

	/** Looks up the organisation that the reader named. Null if the change has none. */
	private static @Nullable NamedOrganisation named(PageRequest request, Change change, Map<String, String> values) {
		return switch (change) {
			case MERGE_CLUSTER, MERGE_ICBS -> null;
			case MOVE_TRUST -> NamedOrganisation.of(request, values.getOrDefault(change.nameField(), ""),
					List.of(OrganisationKind.TRUST));
			case NAME_LEAD -> NamedOrganisation.of(request, values.getOrDefault(change.nameField(), ""),
					List.of(OrganisationKind.TRUST, OrganisationKind.PROVIDER_COLLABORATIVE));
		};
	}

	private static Effects effects(PageRequest request, Map<String, Object> change) {
		List<Map<String, Object>> changes = List.of(change);
		Effects effects = request.ask(EFFECTS, Map.of("changes", changes), Answer.class).scenario();
		List<Effects.Difference> differences = new ArrayList<>(effects.differences().nodes());
		Continuation page = effects.differences().pageInfo();
		for (int number = 1; number < MOST_PAGES && page.hasNextPage(); number++) {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put("changes", changes);
			variables.put("after", page.endCursor());
			Effects.Differences next = request.ask(EFFECTS, variables, Answer.class).scenario().differences();
			differences.addAll(next.nodes());
			page = next.pageInfo();
		}
		return effects.with(differences);
	}

	private static Choices choices(PageRequest request) {
		return request.ask(CHOICES, Map.of(), Choices.class);
	}

}
