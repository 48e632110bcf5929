package org.oversightgraph.framework;

import java.time.Clock;
import java.time.LocalDate;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.Asked;

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

	private final Questions questions;

	private final Coverage coverage;

	private final Clock clock;

	QuestionResolver(Questions questions, Coverage coverage, Clock clock) {
		this.questions = questions;
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
		this.questions.inForceOn(asOf);
		Long from = requested.answeredFrom();
		long release = (from != null) ? this.coverage.release(from)
				: request.computeIfAbsent(RELEASE, (key) -> this.coverage.release(null));
		return this.questions.question(asOf, release, requested.edition());
	}

}
