package org.oversightgraph.platform.access;

import java.io.IOException;
import java.net.InetAddress;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;
import org.oversightgraph.platform.text.UnsafeCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests to hosts that are not in the settings. Health accepts every host,
 * because probes use the addresses of pods. A forwarded host is used only if Spring
 * Boot's setting server.forward-headers-strategy is on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class HostFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(HostFilter.class);

	private static final int LONGEST_HOST = 100;

	private final HostSettings settings;

	private final ProblemResponses responses;

	HostFilter(HostSettings settings, ProblemResponses responses,
			@Value("${server.address:#{null}}") @Nullable InetAddress address) {
		this.settings = settings;
		this.responses = responses;
		boolean open = address == null || !address.isLoopbackAddress();
		boolean onlyLocal = settings.equals(HostSettings.LOCAL);
		if (open && onlyLocal) {
			log.warn("The server listens beyond this machine, but only answers requests to {}. "
					+ "Set oversight.http.hosts to the hosts that clients use.", settings.hosts());
		}
		else {
			log.info("The server answers requests to these hosts: {} (oversight.http.hosts).", settings.hosts());
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Probes.sent(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// HTTP/1.0 has no such header. Every browser sends it.
		boolean noHost = request.getHeader(HttpHeaders.HOST) == null && request.getProtocol().equals("HTTP/1.0");
		String host = request.getServerName();
		if (noHost || this.settings.allows(host)) {
			chain.doFilter(request, response);
			return;
		}
		this.responses.write(request, response, Problem.of(HttpStatus.MISDIRECTED_REQUEST, ProblemCode.FORBIDDEN,
				"Unknown host \"%s\". Use a host in oversight.http.hosts, or add this host there. Setting server.address is not enough."
					.formatted(UnsafeCharacters.escaped(host, LONGEST_HOST))));
	}

}
