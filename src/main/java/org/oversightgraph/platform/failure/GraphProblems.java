package org.oversightgraph.platform.failure;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.FailureTranslator;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.RequestTimeout;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;
import org.oversightgraph.platform.neo4j.ReadTimeoutException;

import org.springframework.stereotype.Component;

/** Translates failures of the database into problems with a code of the API. */
@Component
class GraphProblems implements FailureTranslator {

	@Override
	public Optional<ApiProblem> translate(Throwable failure) {
		return GraphFailure.of(failure).map((known) -> problem(known, failure));
	}

	private static ApiProblem problem(GraphFailure known, Throwable failure) {
		ProblemCode code = code(known);
		if (failure instanceof GraphNotWritableException refused) {
			return new ApiProblem(code, String.valueOf(refused.getMessage()));
		}
		if (code == ProblemCode.TIMEOUT) {
			return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
				.filter(ReadTimeoutException.class::isInstance)
				.findFirst()
				.map((late) -> RequestTimeout.after(((ReadTimeoutException) late).limit()))
				.orElseGet(() -> new ApiProblem(code, known.sentence()));
		}
		return (code == ProblemCode.READ_ONLY || code == ProblemCode.STORAGE_FULL)
				? new ApiProblem(code, known.sentence())
				: ApiProblem.retryable(code, known.sentence(), known.retryAfter());
	}

	static ProblemCode code(GraphFailure failure) {
		return switch (failure) {
			case INTERRUPTED, TIMED_OUT -> ProblemCode.TIMEOUT;
			case BUSY, CONTENDED, OUT_OF_MEMORY -> ProblemCode.OVERLOADED;
			case READ_ONLY -> ProblemCode.READ_ONLY;
			case NO_SPACE -> ProblemCode.STORAGE_FULL;
			case SIGN_IN_REFUSED, SIGN_IN_LOCKED, FORBIDDEN, NO_DATABASE, HALTED, IN_USE, UNREACHABLE ->
				ProblemCode.UNAVAILABLE;
		};
	}

}
