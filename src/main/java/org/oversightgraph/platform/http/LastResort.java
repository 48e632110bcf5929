package org.oversightgraph.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.problem.ForeseenFailures;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers failures that no controller handles, with a code and without a stack trace. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LastResort {

	private final ProblemResponses responses;

	LastResort(ProblemResponses responses) {
		this.responses = responses;
	}

	@ExceptionHandler
	void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws Throwable {
		if (ForeseenFailures.isClientGone(failure) || Problem.isAnswered(response)) {
			return;
		}
		if (response.isCommitted()) {
			throw failure;
		}
		response.resetBuffer();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		response.setHeader(HttpHeaders.ETAG, null);
		this.responses.write(request, response, this.responses.problem(failure, request.getRequestURI()));
	}

}
