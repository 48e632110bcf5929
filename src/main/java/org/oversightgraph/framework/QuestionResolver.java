package org.oversightgraph.framework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.Asked;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * Provides controllers with the date and edition of a request, set on a field or
 * inherited by it.
 */
@Component
class QuestionResolver implements HandlerMethodArgumentResolver {

	/** The key of the data release, which is the same for all fields of a request. */
	private static final String RELEASE = QuestionResolver.class.getName() + ".release";

	private final Framework framework;

	private final Coverage coverage;

	private final Clock clock;

	QuestionResolver(Framework framework, Coverage coverage, Clock clock) {
		this.framework = framework;
		this.coverage = coverage;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Question.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return question(AsOfInheritance.askedOf(environment), environment.getGraphQlContext());
	}

	/**
	 * Returns the question for the arguments.
	 * @throws ApiProblem if the dataset does not cover the date, or there is no such
	 * edition
	 */
	Question question(Asked requested, GraphQLContext request) {
		LocalDate asOf = (requested.asOf() != null) ? requested.asOf() : LocalDate.now(this.clock);
		LocalDate holdsFrom = this.coverage.holdsFrom();
		Optional<FrameworkEdition> inForce = this.framework.inForceOn(asOf);
		if (asOf.isBefore(holdsFrom) || inForce.isEmpty()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"asOf is %s, but this dataset holds from %s. Use that date or a later date.".formatted(asOf,
							holdsFrom));
		}
		Long from = requested.answeredFrom();
		long release = (from != null) ? this.coverage.release(from)
				: request.computeIfAbsent(RELEASE, (key) -> this.coverage.release(null));
		if (requested.edition() == null) {
			return new Question(asOf, release, inForce.get(), inForce.get());
		}
		FrameworkEdition edition = this.framework.edition(requested.edition())
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST, "Unknown edition \"%s\". The editions are %s."
				.formatted(requested.edition(), this.framework.editionIds())));
		return new Question(asOf, release, edition, inForce.get());
	}

}
