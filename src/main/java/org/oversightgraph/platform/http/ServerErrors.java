package org.oversightgraph.platform.http;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.log.RequestId;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the server refuses before any filter, such as an address or a
 * header that is not valid HTTP. It replaces Tomcat's own error page.
 */
final class ServerErrors extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(ServerErrors.class);

	private final ProblemResponses responses;

	private ServerErrors(ProblemResponses responses) {
		this.responses = responses;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		try {
			SecurityHeaders.set(response);
			if (response.getHeader(RequestId.HEADER) == null) {
				response.setHeader(RequestId.HEADER, RequestId.of(null));
			}
			String uri = request.getRequestURI();
			this.responses.write(request, (uri != null) ? uri : "", response,
					Problem.of(HttpStatusCode.valueOf(status)));
			response.finishResponse();
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("a refused request was not answered", ex);
		}
	}

	/** Adds the valve nearest to the application, so that it precedes Tomcat's. */
	@Component
	@Order(Ordered.LOWEST_PRECEDENCE)
	static class Customizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

		private final ProblemResponses responses;

		Customizer(ProblemResponses responses) {
			this.responses = responses;
		}

		@Override
		public void customize(TomcatServletWebServerFactory factory) {
			factory.addContextCustomizers((context) -> {
				StandardHost host = (StandardHost) context.getParent();
				host.setErrorReportValveClass(ServerErrors.class.getName());
				host.getPipeline().addValve(new ServerErrors(this.responses));
			});
		}

	}

}
