package org.oversightgraph.release;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetTooLargeException;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers curators why their data was not taken. Nothing is written then. */
@RestControllerAdvice(assignableTypes = ImportController.class)
class ImportProblems {

	private static final Logger logger = LoggerFactory.getLogger(ImportProblems.class);

	@ExceptionHandler
	ProblemDetail tooLarge(DatasetTooLargeException failure) {
		return withFaults(HttpStatus.CONTENT_TOO_LARGE, "The dataset is larger than is allowed", failure);
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidDatasetException failure) {
		return withFaults(HttpStatus.UNPROCESSABLE_CONTENT, "The dataset has faults", failure);
	}

	private static ProblemDetail withFaults(HttpStatus status, String title, InvalidDatasetException failure) {
		int all = failure.faults().size() + failure.further();
		ProblemDetail problem = problem(status, title,
				"Nothing was written. There %s.".formatted((all == 1) ? "is one fault" : "are " + all + " faults"));
		problem.setProperty("errors", failure.faults());
		problem.setProperty("furtherErrors", failure.further());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail underWay(ImportUnderWayException failure) {
		return problem(HttpStatus.CONFLICT, "Another import is under way", failure.getMessage());
	}

	@ExceptionHandler
	ProblemDetail another(AnotherDatasetException failure) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT, "Another dataset", failure.getMessage());
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownReleaseException failure) {
		return problem(HttpStatus.NOT_FOUND, "No such release", failure.getMessage());
	}

	@ExceptionHandler
	ProblemDetail wrong(ApiProblem failure) {
		return problem(HttpStatus.BAD_REQUEST, "The request is wrong", failure.getMessage());
	}

	@ExceptionHandler
	ProblemDetail wrong(MethodArgumentTypeMismatchException failure) {
		return problem(HttpStatus.BAD_REQUEST, "The request is wrong",
				"The value of %s cannot be read; it is %s.".formatted(failure.getName(),
						(failure.getRequiredType() == boolean.class) ? "true or false" : "a whole number"));
	}

	@ExceptionHandler
	ProblemDetail failed(RuntimeException failure) {
		String reason = GraphFailure.unavailable(failure).orElse(null);
		if (reason != null) {
			logger.warn("an import could not reach the graph: {}", failure.toString());
			return problem(HttpStatus.SERVICE_UNAVAILABLE, "The graph cannot be reached",
					"Nothing was written. Try again shortly.");
		}
		logger.error("an import failed", failure);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here",
				"Nothing was written; the release before is current.");
	}

	private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setTitle(title);
		problem.setDetail(detail);
		return problem;
	}

}
