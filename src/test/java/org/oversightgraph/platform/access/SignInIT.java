package org.oversightgraph.platform.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.CuratedProduct;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.curation.Curator.Answer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** Checks when passwords are checked and when sign-ins are limited. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oversight.sign-in.failures-per-name=2", "oversight.sign-in.period=1h",
				"oversight.sign-in.delay=1ms" })
@ContextConfiguration(initializers = { TestGraph.Initializer.class, CuratedProduct.Jo.class })
@ExtendWith(TestGraph.England.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInIT {

	private static final String QUERY = "{\"query\":\"{ dataset { id } }\"}";

	private static final String MUTATIONS = "{\"query\":\"mutation { a: undoRelease(number: 77) { userErrors { code } } b: undoRelease(number: 78) { userErrors { code } } }\"}";

	@MockitoSpyBean
	private PasswordEncoder encoder;

	private final Curator client;

	SignInIT(@LocalServerPort int port) {
		this.client = new Curator(port);
	}

	private Answer graphQl(String password, String body) throws Exception {
		return this.client.send(this.client.to("/graphql", "jo", password)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder rollback(String password) {
		return this.client.to("/rollback/77", "jo", password).POST(BodyPublishers.noBody());
	}

	private void assertPasswordChecks(int times) {
		verify(this.encoder, times(times)).matches(any(), any());
		clearInvocations(this.encoder);
	}

	@Test
	@Order(1)
	void checksNoPasswordOfRejectedOrAnonymousRequests() throws Exception {
		clearInvocations(this.encoder);
		assertThat(this.client.send(rollback("guess").header("Origin", "null").build()).status()).isEqualTo(403);
		for (String path : new String[] { "/app.css", "/page/api.js", "/actuator/health" }) {
			assertThat(this.client.send(this.client.to(path, "jo", "guess").build()).status()).isNotEqualTo(401);
		}
		assertThat(this.client.send(this.client.to("/export", "", "").build()).status()).isEqualTo(200);
		verify(this.encoder, never()).matches(any(), any());
	}

	@Test
	@Order(2)
	void checksCorrectPasswordOnceForAllRequests() throws Exception {
		clearInvocations(this.encoder);
		Answer answer = graphQl("secret", MUTATIONS);
		assertThat(answer.body().at("/data/a/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(this.client.send(rollback("secret").build()).status()).isEqualTo(404);
		assertThat(graphQl("secret", QUERY).body().at("/data/dataset/id").asString()).isEqualTo("england");
		assertPasswordChecks(1);
	}

	@Test
	@Order(3)
	void refusesFurtherSignInsAfterTooManyFailures() throws Exception {
		clearInvocations(this.encoder);
		Answer rejected = graphQl("guess", QUERY);
		assertThat(rejected.status()).isEqualTo(401);
		assertThat(rejected.body().at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
		assertPasswordChecks(1);
		HttpResponse<String> second = this.client.send(rollback("guess").build()).raw();
		assertThat(second.statusCode()).isEqualTo(401);
		assertThat(second.headers().firstValue("WWW-Authenticate")).isPresent();
		assertPasswordChecks(1);
		Answer limited = this.client.send(rollback("secret").build());
		assertThat(limited.status()).isEqualTo(429);
		assertThat(limited.text("code")).isEqualTo("RATE_LIMITED");
		assertThat(limited.raw().headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 1800L);
		assertThat(limited.raw().headers().firstValue("RateLimit-Policy")).hasValue("\"sign-in\";q=2;w=3600");
		assertThat(limited.raw().headers().firstValue("RateLimit")).isPresent();
		Answer mutation = graphQl("secret", MUTATIONS);
		assertThat(mutation.body().at("/errors/0/extensions/code").asString()).isEqualTo("RATE_LIMITED");
		assertThat(mutation.body().at("/errors/0/extensions/retryAfterSeconds").asLong()).isPositive();
		assertThat(mutation.raw().headers().firstValueAsLong("Retry-After")).isPresent();
		assertThat(graphQl("guess", QUERY).status()).isEqualTo(429);
		verify(this.encoder, never()).matches(any(), any());
	}

}
