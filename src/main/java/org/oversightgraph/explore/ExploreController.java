package org.oversightgraph.explore;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageSize;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers queries for the paths between two organisations, and for the neighbourhood of
 * one.
 */
@Controller
class ExploreController {

	private static final int USUAL_PATHS = 5;

	private static final int MOST_PATHS = 20;

	private static final int USUAL_LENGTH = 4;

	private static final int DEEPEST = 3;

	private static final int USUAL_NEIGHBOURS = 50;

	private static final int MOST_NEIGHBOURS = 200;

	/** Maximum number of organisations in a search for paths. England has fewer. */
	private static final int MOST_AROUND_TWO = 2000;

	private static final List<OrganisationKind> EVERY_KIND = List.of(OrganisationKind.values());

	private final ExploreGraph graph;

	ExploreController(ExploreGraph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Paths paths(@Argument OrganisationCode from, @Argument OrganisationCode to, @Argument @Nullable Integer longest,
			@Argument @Nullable Integer first, Question question) {
		int steps = within("longest", longest, USUAL_LENGTH, Paths.LONGEST);
		int wanted = PageSize.limit(first, USUAL_PATHS, MOST_PATHS);
		UnknownCode.requireWellFormed(from);
		UnknownCode.requireWellFormed(to);
		if (from.equals(to)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"from and to are both %s. Use the codes of two different organisations.".formatted(from));
		}
		// Half the steps from either end: each organisation on a path is that near to
		// one.
		Surroundings surroundings = this.graph.surroundings(List.of(from.value(), to.value()), question.moment(),
				steps / 2, EVERY_KIND, MOST_AROUND_TWO);
		return Paths.within(surroundings, known(from, surroundings), known(to, surroundings), question.asOf(), steps,
				wanted);
	}

	@QueryMapping
	Neighbourhood neighbourhood(@Argument OrganisationCode of, @Argument @Nullable Integer depth,
			@Argument @Nullable Integer first, @Argument @Nullable List<OrganisationKind> kinds, Question question) {
		int steps = within("depth", depth, 1, DEEPEST);
		int most = within("first", first, USUAL_NEIGHBOURS, MOST_NEIGHBOURS);
		UnknownCode.requireWellFormed(of);
		List<OrganisationKind> requested = (kinds == null || kinds.isEmpty()) ? EVERY_KIND : kinds;
		List<OrganisationKind> wanted = EVERY_KIND.stream().filter(requested::contains).toList();
		Surroundings surroundings = this.graph.surroundings(List.of(of.value()), question.moment(), steps, wanted,
				most);
		return Neighbourhood.of(surroundings, known(of, surroundings), question.asOf());
	}

	@SchemaMapping(typeName = "Organisation", field = "paths")
	Paths pathsFromBody(Organisation body, @Argument OrganisationCode to, @Argument @Nullable Integer longest,
			@Argument @Nullable Integer first, Question question) {
		return paths(new OrganisationCode(body.code()), to, longest, first, question);
	}

	@SchemaMapping(typeName = "Organisation", field = "neighbourhood")
	Neighbourhood neighbourhoodOfBody(Organisation body, @Argument @Nullable Integer depth,
			@Argument @Nullable Integer first, @Argument @Nullable List<OrganisationKind> kinds, Question question) {
		return neighbourhood(new OrganisationCode(body.code()), depth, first, kinds, question);
	}

	private static Organisation known(OrganisationCode code, Surroundings surroundings) {
		return surroundings.body(code.value()).orElseThrow(() -> UnknownCode.notFound(code));
	}

	private static int within(String name, @Nullable Integer requested, int usual, int most) {
		int value = (requested != null) ? requested : usual;
		if (value < 1 || value > most) {
			throw new ApiProblem((value < 1) ? ProblemCode.BAD_REQUEST : ProblemCode.LIMIT_EXCEEDED,
					"%s is %d. It must be from 1 to %d.".formatted(name, value, most));
		}
		return value;
	}

}
