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
 * Gives controllers the day and the edition of a question, asked at a field or inherited
 * by it.
 */
@Component
class QuestionResolver implements HandlerMethodArgumentResolver {

	/** The release that answers a request, the same from its first field to its last. */
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
	 * The question that was asked.
	 * @throws ApiProblem if the day lies before what the dataset covers, or there is no
	 * such edition
	 */
	Question question(Asked asked, GraphQLContext request) {
		LocalDate asOf = (asked.asOf() != null) ? asked.asOf() : LocalDate.now(this.clock);
		LocalDate holdsFrom = this.coverage.holdsFrom();
		Optional<FrameworkEdition> inForce = this.framework.inForceOn(asOf);
		if (asOf.isBefore(holdsFrom) || inForce.isEmpty()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"asOf is %s; this dataset holds from %s. Ask for that day or a later one.".formatted(asOf,
							holdsFrom));
		}
		Long from = asked.answeredFrom();
		long release = (from != null) ? this.coverage.release(from)
				: request.computeIfAbsent(RELEASE, (key) -> this.coverage.release(null));
		if (asked.edition() == null) {
			return new Question(asOf, release, inForce.get(), inForce.get());
		}
		FrameworkEdition edition = this.framework.edition(asked.edition())
			.orElseThrow(
					() -> new ApiProblem(ProblemCode.BAD_REQUEST, "There is no edition \"%s\"; the editions are %s."
						.formatted(asked.edition(), this.framework.editionIds())));
		return new Question(asOf, release, edition, inForce.get());
	}

}
