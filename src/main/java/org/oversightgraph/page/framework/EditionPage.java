package org.oversightgraph.page.framework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.framework.EditionView.Coverage;
import org.oversightgraph.page.framework.EditionView.Difference;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/** Shows an edition of the framework, paragraph by paragraph. */
@Component
class EditionPage implements Page {

	private static final String DOCUMENT = "framework-reader";

	private static final String DIFFERENCE = "framework-difference";

	private final Framework framework;

	EditionPage(Framework framework) {
		this.framework = framework;
	}

	private record Answer(Edition framework, List<Coverage> recordCoverage) {
	}

	private record Compared(Difference frameworkDifference) {
	}

	@Override
	public List<String> addresses() {
		return List.of("/framework/{edition}");
	}

	@Override
	public EditionView view(PageRequest request) {
		FrameworkEdition edition = edition(request.variable("edition"));
		LocalDate date = date(edition, request.moment().asOf());
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("edition", edition.id());
		variables.put("asOf", date.toString());
		Answer answer = request.ask(DOCUMENT, variables, Answer.class);
		PassageFilter filter = new PassageFilter(request.parameter("topic").orElse(""),
				request.parameter("kind").orElse(""), request.parameter("text").orElse(""));
		Difference difference = request.parameter("against")
			.map(this::edition)
			.map((other) -> difference(request, edition, other))
			.orElse(null);
		return EditionView.of(answer.framework(), filter, date, answer.recordCoverage(), difference,
				this.framework.editions().stream().map(FrameworkEdition::id).toList(), request.links());
	}

	private FrameworkEdition edition(String id) {
		Optional<FrameworkEdition> found = this.framework.edition(id);
		return found.orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND, this.framework.unknownEdition(id)));
	}

	/** Returns the date itself if the edition is in force then, or the nearest date. */
	private static LocalDate date(FrameworkEdition edition, LocalDate asOf) {
		LocalDate last = edition.inForceTo();
		if (asOf.isBefore(edition.inForceFrom())) {
			return edition.inForceFrom();
		}
		return (last != null && asOf.isAfter(last)) ? last : asOf;
	}

	/** Compares two editions, the older one first. */
	private static Difference difference(PageRequest request, FrameworkEdition edition, FrameworkEdition other) {
		boolean isOlder = edition.inForceFrom().isBefore(other.inForceFrom());
		return request
			.ask(DIFFERENCE,
					Map.of("from", isOlder ? edition.id() : other.id(), "to", isOlder ? other.id() : edition.id()),
					Compared.class)
			.frameworkDifference();
	}

}
