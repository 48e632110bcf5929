package org.oversightgraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers failed downloads with the errors of the API.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">Problem Details for HTTP APIs</a>
 */
@Order(0)
@RestControllerAdvice(assignableTypes = ExportController.class)
class ExportProblems {

	private final ProblemResponses problems;

	ExportProblems(ProblemResponses problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		if (Problem.isAnswered(response)) {
			return null;
		}
		if (response.isCommitted()) {
			// The same exception, which the server then handles without logging.
			throw failure;
		}
		response.resetBuffer();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		response.setHeader(HttpHeaders.ETAG, null);
		return this.problems.problem(failure, request.getRequestURI()).response();
	}

}
