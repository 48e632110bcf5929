package org.oversightgraph.platform.access;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets only curators change the data: by name and password, anew with every request.
 * Nothing else of the product passes through here; all may ask.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	private static final String[] CHANGING = { "/import", "/rollback/**" };

	private static final String CURATOR = "CURATOR";

	private static final String SWITCHED_OFF = "Changing the data over HTTP is switched off: nobody is named in oversight.curators. Name a curator there, with a password as the command encode-password writes it, and start again; or use the command line.";

	private static final String SIGN_IN = "Sign in as a curator, by HTTP Basic authentication.";

	private static final String FROM_A_PAGE = "This is for programs, not for pages: a request that a page has sent is refused.";

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService curators(CuratorSettings settings) {
		return new InMemoryUserDetailsManager(settings.curators()
			.entrySet()
			.stream()
			.map((curator) -> User.withUsername(curator.getKey())
				.password(curator.getValue())
				.authorities(CURATOR)
				.build())
			.toList());
	}

	/**
	 * A browser that keeps a curator's password would send it with what any page makes it
	 * send. It tells so with the header Origin, and no program of a curator does.
	 */
	@Bean
	SecurityFilterChain changing(HttpSecurity http, CuratorSettings settings, JsonMapper mapper) {
		boolean off = settings.curators().isEmpty();
		AccessProblem refused = new AccessProblem(mapper, HttpStatus.FORBIDDEN, off ? SWITCHED_OFF : FROM_A_PAGE);
		AccessProblem unknown = off ? refused : new AccessProblem(mapper, HttpStatus.UNAUTHORIZED, SIGN_IN);
		return http.securityMatcher(CHANGING)
			.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic((basic) -> basic.authenticationEntryPoint(unknown))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(unknown).accessDeniedHandler(refused))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers((request) -> request.getHeader(HttpHeaders.ORIGIN) != null)
						.denyAll()
						.anyRequest()
						.hasAuthority(CURATOR))
			.build();
	}

}
