package org.oversightgraph.platform.graphql;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.oversightgraph.platform.log.RepeatedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns any failure into a problem for the client. Details that are not meant for clients
 * go to the log, under a reference that the client gets. The log has no more than one
 * entry a minute for each cause.
 */
@Component
public class Problems {

	private static final Logger logger = LoggerFactory.getLogger(Problems.class);

	private final ObjectProvider<FailureTranslator> translators;

	private final RepeatedEvents events = new RepeatedEvents();

	public Problems(ObjectProvider<FailureTranslator> translators) {
		this.translators = translators;
	}

	/**
	 * Returns the problem that a client gets for a failure.
	 * @param where the failed operation, for the log
	 */
	public ApiProblem of(Throwable failure, Object where) {
		Throwable cause = unwrap(failure);
		if (cause instanceof ApiProblem problem) {
			return problem;
		}
		return this.translators.orderedStream()
			.flatMap((translator) -> translator.translate(cause).stream())
			.findFirst()
			.map((problem) -> expected(problem, cause))
			.orElseGet(() -> unexpected(cause, where));
	}

	/**
	 * Logs a problem that the product expects, without a stack trace.
	 */
	private ApiProblem expected(ApiProblem problem, Throwable cause) {
		String reference = this.events.record(problem.code() + " " + problem.getMessage(), (entry) -> logger
			.warn("{} {} ({}): {}", problem.code(), problem.getMessage(), entry, cause.toString()));
		return (problem.code() == ProblemCode.TIMEOUT) ? problem : problem.adding(inWords(reference));
	}

	private ApiProblem unexpected(Throwable cause, Object where) {
		String reference = this.events.record(cause.getClass().getName() + top(cause),
				(entry) -> logger.error("failure in {} ({})", where, entry, cause));
		return new ApiProblem(ProblemCode.INTERNAL,
				"The server failed to answer this request. Report the reference if it happens again."
						+ inWords(reference));
	}

	private static String inWords(String reference) {
		return " (Reference %s.)".formatted(reference);
	}

	private static String top(Throwable cause) {
		StackTraceElement[] trace = cause.getStackTrace();
		return (trace.length == 0) ? "" : " at " + trace[0];
	}

	private static Throwable unwrap(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

}
