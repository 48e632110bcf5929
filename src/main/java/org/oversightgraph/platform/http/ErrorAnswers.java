package org.oversightgraph.platform.http;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.problem.ForeseenFailures;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers requests that failed outside a controller. The server forwards them to this
 * address. A direct request to this address is not found.
 */
@Controller
class ErrorAnswers implements ErrorController {

	private final ProblemResponses responses;

	ErrorAnswers(ProblemResponses responses) {
		this.responses = responses;
	}

	@RequestMapping("${server.error.path:/error}")
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
				&& ForeseenFailures.isClientGone(failure)) {
			return;
		}
		Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		this.responses.write(request, (uri != null) ? uri.toString() : request.getRequestURI(), response,
				problem(request));
	}

	private Problem problem(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
			return this.responses.problem(failure,
					String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
		}
		return Problem.of((request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)
				? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND);
	}

}
