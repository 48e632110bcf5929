package org.oversightgraph.platform.access;

import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.platform.access.AccessSettings.Reading;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ExtendWith(OutputCaptureExtension.class)
class TokenSignInTests {

	private static final AccessSettings SETTINGS = new AccessSettings(Reading.OPEN, Map.of(), "roles", "sub", false);

	@Test
	void returnsUnavailableIfIdentityServiceCannotBeReached(CapturedOutput output) {
		String token;
		String issuer;
		try (IdentityService service = new IdentityService()) {
			token = service.token("reader");
			issuer = service.issuer();
		}
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		try (SignInLog log = new SignInLog(meters, new SignInAudit())) {
			for (JwtDecoder decoder : List.of(NimbusJwtDecoder.withJwkSetUri(issuer + "/keys").build(),
					new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer)))) {
				TokenSignIn signIn = new TokenSignIn(decoder, new IdentityKeys(), SETTINGS, log);
				SignInRefused refused = catchThrowableOfType(SignInRefused.class,
						() -> signIn.authenticate(new BearerTokenAuthenticationToken(token)));
				assertThat(refused.problem().code()).isEqualTo(ProblemCode.UNAVAILABLE);
				assertThat(refused.answer().headers().getFirst("Retry-After")).isEqualTo("5");
			}
		}
		assertThat(meters.counter("oversight.sign.in.unchecked").count()).isEqualTo(2);
		assertThat(output.getOut().lines().filter((line) -> line.contains("identity service"))).singleElement()
			.asString()
			.contains("The identity service cannot be reached", "receive 503", "reference")
			.doesNotContain(token);
		assertThat(output.getOut()).doesNotContain("sign-in-failed");
	}

}
