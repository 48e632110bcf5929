package org.oversightgraph.platform.access;

import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.oversightgraph.platform.access.AccessSettings.Reading;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TokenSignInTests {

	private static final AccessSettings SETTINGS = new AccessSettings(Reading.OPEN, Map.of(), "roles", "sub", false);

	@Test
	void returnsUnavailableIfIdentityServiceCannotBeReached() {
		String token;
		String keys;
		try (IdentityService service = new IdentityService()) {
			token = service.token("reader");
			keys = service.issuer() + "/keys";
		}
		TokenSignIn signIn = new TokenSignIn(NimbusJwtDecoder.withJwkSetUri(keys).build(), SETTINGS,
				new SignInLog(new SimpleMeterRegistry()));
		SignInRefused refused = catchThrowableOfType(SignInRefused.class,
				() -> signIn.authenticate(new BearerTokenAuthenticationToken(token)));
		assertThat(refused.problem().code()).isEqualTo(ProblemCode.UNAVAILABLE);
		assertThat(refused.answer().headers().getFirst("Retry-After")).isEqualTo("5");
	}

}
