package org.oversightgraph.platform.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.Curator;
import org.oversightgraph.curation.Curator.Answer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a product whose readers sign in, with tokens of an identity service or by
 * password.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oversight.access.reading=signed-in", "oversight.access.roles-claim=realm_access.roles",
				"oversight.access.people.al.roles=operator", "oversight.sign-in.delay=1ms",
				"spring.security.oauth2.resourceserver.jwt.audiences=oversight-graph" })
@ContextConfiguration(initializers = TestGraph.Initializer.class)
@ExtendWith(TestGraph.England.class)
class SignedInReadingIT {

	private static final IdentityService SERVICE = new IdentityService();

	private static final String QUERY = "{\"query\":\"{ dataset { id } }\"}";

	private static final String MUTATION = "{\"query\":\"mutation { undoRelease(number: 77) { userErrors { code } } }\"}";

	private final Curator client;

	SignedInReadingIT(@LocalServerPort int port) {
		this.client = new Curator(port);
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", SERVICE::issuer);
		properties.add("oversight.access.people.al.password",
				() -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret"));
	}

	@AfterAll
	static void stop() {
		SERVICE.close();
	}

	private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
		return this.client.send(authorized(path, token).build()).raw();
	}

	private Answer graphQl(String body, @Nullable String token) throws Exception {
		return this.client.send(authorized("/graphql", token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder authorized(String path, @Nullable String token) {
		HttpRequest.Builder request = this.client.to(path, "", "");
		return (token == null) ? request : request.header("Authorization", "Bearer " + token);
	}

	private Answer rollback(@Nullable String token) throws Exception {
		return this.client.send(authorized("/rollback/77", token).POST(BodyPublishers.noBody()).build());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/about", "/about.json", "/organisations/RX7.csv", "/map.svg", "/export",
			"/export/dataset.zip", "/feeds/changes.atom", "/graphql?query=%7B__typename%7D", "/mcp", "/docs",
			"/operations", "/reference", "/sign-in", "/nothing" })
	void requiresSignIn(String path) throws Exception {
		HttpResponse<String> answer = get(path, null);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).contains("Basic realm=", "Bearer realm="));
		assertThat(answer.body()).contains("Sign in").doesNotContain("england");
		assertThat(get(path, SERVICE.token("reader")).statusCode()).isNotIn(401, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/readiness", "/livez", "/readyz", "/app.css",
			"/favicon.svg", "/page/api.js" })
	void requiresNoSignInForAddressesWithoutFacts(String path) throws Exception {
		assertThat(get(path, null).statusCode()).isEqualTo(200);
	}

	/** Metrics show how people use the product. */
	@Test
	void showsManagementAddressesToOperatorsOnly() throws Exception {
		assertThat(get("/actuator/loggers", null).statusCode()).isEqualTo(401);
		for (String path : List.of("/actuator", "/actuator/prometheus", "/actuator/info")) {
			assertThat(get(path, null).statusCode()).isEqualTo(401);
			for (Role role : Role.values()) {
				HttpResponse<String> answer = get(path, SERVICE.token(role.written()));
				assertThat(answer.statusCode()).as("%s with %s", path, role)
					.isIn((role == Role.OPERATOR) ? List.of(200) : List.of(403));
			}
		}
	}

	static Stream<String> refusedTokens() {
		return Stream.of("0123", "x.y.z", SERVICE.forged(),
				SERVICE.token((claims) -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))),
				SERVICE.token((claims) -> claims.issuer("https://example.org")),
				SERVICE.token((claims) -> claims.audience("another-product")),
				SERVICE.token((claims) -> claims.subject(null)),
				// An unsigned token.
				"eyJhbGciOiJub25lIn0.eyJzdWIiOiJzYW0iLCJyZWFsbV9hY2Nlc3MiOnsicm9sZXMiOlsicmVhZGVyIl19fQ.");
	}

	@ParameterizedTest
	@MethodSource("refusedTokens")
	void refusesInvalidTokens(String token) throws Exception {
		assertThat(get("/about", token).statusCode()).isEqualTo(401);
		Answer answer = graphQl(QUERY, token);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.body().at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
		assertThat(answer.body().at("/errors/0/message").asString()).doesNotContain("Jwt", "Exception", token);
	}

	@Test
	void requiresRole() throws Exception {
		for (String token : List.of(SERVICE.token(), SERVICE.token("visitor"),
				SERVICE.token((claims) -> claims.claim("roles", List.of("reader"))),
				SERVICE.token((claims) -> claims.claim("realm_access", Map.of("roles", Map.of("reader", true)))))) {
			HttpResponse<String> answer = get("/about", token);
			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(answer.body()).contains("requires the role reader");
		}
		for (Role role : Role.values()) {
			assertThat(graphQl(QUERY, SERVICE.token(role.written())).body().at("/data/dataset/id").asString())
				.isEqualTo("england");
		}
	}

	@Test
	void permitsChangesByRole() throws Exception {
		for (Role role : Role.values()) {
			String token = SERVICE.token(role.written());
			assertThat(rollback(token).status()).as(role.written()).isEqualTo((role == Role.IMPORTER) ? 404 : 403);
			Answer mutation = graphQl(MUTATION, token);
			if (role == Role.CURATOR) {
				assertThat(mutation.body().at("/data/undoRelease/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
			}
			else {
				assertThat(mutation.body().at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
			}
		}
		assertThat(rollback(null).status()).isEqualTo(401);
	}

	@Test
	void acceptsPasswordsAsWellAsTokens() throws Exception {
		Answer signedIn = this.client.send(this.client.to("/sign-in", "al", "secret").build());
		assertThat(signedIn.status()).isEqualTo(303);
		assertThat(signedIn.raw().headers().allValues("Cache-Control")).containsExactly("private, no-store");
		assertThat(this.client.send(this.client.to("/about", "al", "secret").build()).status()).isEqualTo(200);
		assertThat(this.client.send(this.client.to("/actuator/info", "al", "secret").build()).status()).isEqualTo(200);
		assertThat(this.client.send(this.client.to("/about", "al", "guess").build()).status()).isEqualTo(401);
	}

}
