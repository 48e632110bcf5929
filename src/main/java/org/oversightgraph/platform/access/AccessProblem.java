package org.oversightgraph.platform.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers that somebody may not do something, and what would help. */
final class AccessProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final JsonMapper mapper;

	private final HttpStatus status;

	private final String detail;

	AccessProblem(JsonMapper mapper, HttpStatus status, String detail) {
		this.mapper = mapper;
		this.status = status;
		this.detail = detail;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (this.status == HttpStatus.UNAUTHORIZED) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Oversight Graph\", charset=\"UTF-8\"");
		}
		answer(response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		answer(response);
	}

	private void answer(HttpServletResponse response) throws IOException {
		response.setStatus(this.status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, this.detail);
		problem.setTitle(this.status.getReasonPhrase());
		response.getOutputStream().write(this.mapper.writeValueAsBytes(problem));
	}

}
