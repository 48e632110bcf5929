package org.oversightgraph.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** An identity service on this machine, which publishes its key and issues tokens. */
public final class IdentityService implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key = key();

	private final RSAKey otherKey = key();

	public IdentityService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		serve("/.well-known/openid-configuration",
				"{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"subject_types_supported\":[\"public\"]}"
					.formatted(issuer()));
		serve("/keys", new JWKSet(this.key.toPublicJWK()).toString());
		this.server.start();
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("one").algorithm(JWSAlgorithm.RS256).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void serve(String path, String json) {
		this.server.createContext(path, (exchange) -> {
			byte[] body = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	/** Returns the address of the service. */
	public String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Issues a token of a person with roles. */
	public String token(String... roles) {
		return token(this.key, (claims) -> claims.claim("realm_access", Map.of("roles", List.of(roles))));
	}

	/** Issues a token with other claims. */
	String token(Consumer<JWTClaimsSet.Builder> change) {
		return token(this.key, change);
	}

	/** Issues a token of a reader that is signed with a key that is not published. */
	String forged() {
		return token(this.otherKey, (claims) -> claims.claim("realm_access", Map.of("roles", List.of("reader"))));
	}

	private String token(RSAKey signing, Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
			.subject("sam")
			.audience("oversight-graph")
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
		change.accept(claims);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
					claims.build());
			token.sign(new RSASSASigner(signing));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
