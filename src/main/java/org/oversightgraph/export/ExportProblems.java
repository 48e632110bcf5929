package org.oversightgraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemResolver;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells why there is no file, in the words of the API.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">Problem Details for HTTP APIs</a>
 */
@RestControllerAdvice(assignableTypes = ExportController.class)
class ExportProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tell(Exception failure, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		if (response.isCommitted()) {
			throw failure;
		}
		response.resetBuffer();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		ApiProblem problem = ProblemResolver.told(failure, request.getRequestURI());
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.code().status(),
				String.valueOf(problem.getMessage()));
		detail.setProperty("code", problem.code().name());
		return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

}
