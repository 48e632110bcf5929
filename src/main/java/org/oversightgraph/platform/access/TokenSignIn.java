package org.oversightgraph.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks tokens of an identity service. A token without a name is refused. A token
 * without a known role gives no rights beyond those of everyone.
 */
final class TokenSignIn implements AuthenticationManager {

	private final JwtAuthenticationProvider tokens;

	private final IdentityKeys keys;

	/** Whether the first token makes the decoder read the description of the service. */
	private final boolean describedLater;

	private final List<String> rolesClaim;

	private final SignInLog log;

	TokenSignIn(JwtDecoder decoder, IdentityKeys keys, AccessSettings settings, SignInLog log) {
		this.log = log;
		this.keys = keys;
		this.describedLater = decoder instanceof SupplierJwtDecoder;
		this.rolesClaim = List.of(settings.rolesClaim().split("\\."));
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setPrincipalClaimName(settings.nameClaim());
		converter.setJwtGrantedAuthoritiesConverter(this::authorities);
		this.tokens = new JwtAuthenticationProvider(decoder);
		this.tokens.setJwtAuthenticationConverter(converter);
	}

	/**
	 * Checks a token.
	 * @throws SignInRefused if the token is invalid, the identity service cannot be
	 * reached, or too many requests wait for it
	 */
	@Override
	public Authentication authenticate(Authentication presented) {
		try {
			Authentication person = check(presented);
			if (person != null && person.getName() != null && !person.getName().isBlank()) {
				return person;
			}
		}
		catch (BulkheadFullException ex) {
			throw busy(presented);
		}
		catch (AuthenticationServiceException | JwtDecoderInitializationException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof BulkheadFullException) {
				throw busy(presented);
			}
			this.log.unchecked(ex);
			throw SignInRefused.noIdentityService(ex);
		}
		catch (AuthenticationException | IllegalArgumentException ex) {
			this.log.refused(RefusalCause.TOKEN, "", address(presented));
			throw SignInRefused.token();
		}
		this.log.refused(RefusalCause.TOKEN, "", address(presented));
		throw SignInRefused.token();
	}

	private @Nullable Authentication check(Authentication presented) {
		return (this.describedLater && !this.keys.isDescribed())
				? this.keys.first().executeSupplier(() -> this.tokens.authenticate(presented))
				: this.tokens.authenticate(presented);
	}

	private SignInRefused busy(Authentication presented) {
		this.log.refused(RefusalCause.BUSY, "", address(presented));
		return SignInRefused.busy();
	}

	private static String address(Authentication presented) {
		return (presented.getDetails() instanceof WebAuthenticationDetails details)
				? Objects.requireNonNullElse(details.getRemoteAddress(), "") : "";
	}

	private Collection<GrantedAuthority> authorities(Jwt token) {
		Object claim = token.getClaims();
		for (String name : this.rolesClaim) {
			claim = (claim instanceof Map<?, ?> claims) ? claims.get(name) : null;
		}
		return names(claim).stream().map(Role::named).flatMap(Optional::stream).map(Role::authority).toList();
	}

	private static List<String> names(@Nullable Object claim) {
		return switch (claim) {
			case Collection<?> several -> several.stream().map(String::valueOf).toList();
			case String words -> List.of(words.split(" "));
			case null, default -> List.of();
		};
	}

}
