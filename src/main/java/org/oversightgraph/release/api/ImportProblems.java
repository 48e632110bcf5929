package org.oversightgraph.release.api;

import org.oversightgraph.release.AnotherDatasetException;
import org.oversightgraph.release.ImportUnderWayException;
import org.oversightgraph.release.StaleReleaseException;
import org.oversightgraph.release.UnknownReleaseException;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetTooLargeException;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers failed imports, which write nothing. */
@Order(0)
@RestControllerAdvice(assignableTypes = ImportController.class)
class ImportProblems {

	private final ProblemResponses problems;

	ImportProblems(ProblemResponses problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ProblemDetail tooLarge(DatasetTooLargeException failure) {
		return withFaults(HttpStatus.CONTENT_TOO_LARGE, ProblemCode.LIMIT_EXCEEDED, "The dataset is too large",
				failure);
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidDatasetException failure) {
		return withFaults(HttpStatus.UNPROCESSABLE_CONTENT, ProblemCode.BAD_REQUEST, "The dataset has faults", failure);
	}

	private static ProblemDetail withFaults(HttpStatus status, ProblemCode code, String title,
			InvalidDatasetException failure) {
		int all = failure.faults().size() + failure.further();
		ProblemDetail problem = problem(status, code, title,
				"Nothing was written. The dataset has %s.".formatted((all == 1) ? "one fault" : all + " faults"));
		problem.setProperty("errors", failure.faults());
		problem.setProperty("furtherErrors", failure.further());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail underWay(ImportUnderWayException failure) {
		return problem(HttpStatus.CONFLICT, ProblemCode.CONFLICT, "Another import is in progress",
				failure.getMessage());
	}

	@ExceptionHandler
	ProblemDetail stale(StaleReleaseException failure) {
		ProblemDetail problem = problem(HttpStatus.CONFLICT, ProblemCode.CONFLICT,
				failure.isPartial() ? "Restricted rows are missing" : "Another release is current",
				failure.getMessage());
		problem.setProperty("currentRelease",
				Optional.ofNullable(failure.current()).map((release) -> ReleaseSummary.of(release, null)).orElse(null));
		problem.setProperty("releasesSince",
				failure.since().stream().map((release) -> ReleaseSummary.of(release, null)).toList());
		problem.setProperty("furtherReleases", failure.further());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail another(AnotherDatasetException failure) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT, ProblemCode.BAD_REQUEST, "Another dataset",
				failure.getMessage());
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownReleaseException failure) {
		return problem(HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "No such release", failure.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) {
		Problem problem = this.problems.problem(failure, request.getRequestURI());
		return problem.adding(after(problem.code())).response();
	}

	/**
	 * Returns a further sentence. If the server did not respond, it may still have made
	 * the release.
	 */
	private static String after(ProblemCode code) {
		return switch (code) {
			case UNAVAILABLE, TIMEOUT -> " Check which release is current before you import again.";
			case INTERNAL, OVERLOADED -> " Nothing was written. The current release is unchanged.";
			default -> "";
		};
	}

	private static ProblemDetail problem(HttpStatus status, ProblemCode code, String title, @Nullable String detail) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setTitle(title);
		problem.setDetail(detail);
		problem.setProperty("code", code.name());
		return problem;
	}

}
