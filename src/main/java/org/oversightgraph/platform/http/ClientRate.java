package org.oversightgraph.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.oversightgraph.platform.access.Probes;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.ClientNetwork;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the rate of requests of each client. The address of a client is that of its
 * connection. Behind a proxy it is the forwarded address, if Spring Boot's setting
 * server.forward-headers-strategy is on. Probes have no limit.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">
 * RateLimit header fields for HTTP</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 160)
class ClientRate extends OncePerRequestFilter {

	private static final int MOST_CLIENTS = 100_000;

	private final ClientRateSettings settings;

	private final ProblemResponses responses;

	private final Cache<String, Bucket> clients;

	ClientRate(ClientRateSettings settings, ProblemResponses responses) {
		this.settings = settings;
		this.responses = responses;
		this.clients = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(settings.period()).build();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.settings.isOn() || Probes.sent(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ConsumptionProbe probe = this.clients.get(ClientNetwork.of(request.getRemoteAddr()), (_) -> bucket())
			.tryConsumeAndReturnRemaining(1);
		response.setHeader("RateLimit-Policy",
				"\"requests\";q=%d;w=%d".formatted(this.settings.requests(), this.settings.period().toSeconds()));
		long wait = seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
		response.setHeader("RateLimit", "\"requests\";r=%d;t=%d".formatted(probe.getRemainingTokens(), wait));
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
		}
		else {
			this.responses.write(request, response, Problem.of(refused(wait)));
		}
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.settings.requests())
				.refillGreedy(this.settings.requests(), this.settings.period()))
			.build();
	}

	private static long seconds(long nanos) {
		return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
	}

	private static ApiProblem refused(long wait) {
		return new ApiProblem(ProblemCode.RATE_LIMITED,
				"You sent too many requests in a short time. Try again in %d s.".formatted(wait),
				Map.of(ApiProblem.RETRY_AFTER, wait));
	}

}
