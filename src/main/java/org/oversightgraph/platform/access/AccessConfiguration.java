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
 * Lets only curators change the data: by name and password, anew with every request. All
 * may ask; whoever gives a name and a password with a question gives right ones.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	private static final String[] CHANGING = { "/import", "/rollback/**" };

	/** Answers all, and changes things for some. */
	private static final String GRAPHQL = "/graphql";

	private static final String FROM_A_PAGE = "This is for programs, not for pages: a request that a page has sent is refused.";

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService namedCurators(CuratorSettings settings) {
		return new InMemoryUserDetailsManager(settings.curators()
			.entrySet()
			.stream()
			.map((curator) -> User.withUsername(curator.getKey())
				.password(curator.getValue())
				.authorities(Curators.AUTHORITY)
				.build())
			.toList());
	}

	/**
	 * A browser that keeps a curator's password would send it with what any page makes it
	 * send. It tells so with the header Origin, and no program of a curator does. GraphQL
	 * needs no such rule: it takes JSON only, which no page of others can send.
	 */
	@Bean
	SecurityFilterChain changing(HttpSecurity http, CuratorSettings settings, JsonMapper mapper) {
		boolean off = settings.curators().isEmpty();
		AccessProblem refused = new AccessProblem(mapper, HttpStatus.FORBIDDEN,
				off ? Curators.SWITCHED_OFF : FROM_A_PAGE);
		AccessProblem unknown = off ? refused : new AccessProblem(mapper, HttpStatus.UNAUTHORIZED, Curators.SIGN_IN);
		return http.securityMatchers((matchers) -> matchers.requestMatchers(CHANGING).requestMatchers(GRAPHQL))
			.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic((basic) -> basic.authenticationEntryPoint(unknown))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(unknown).accessDeniedHandler(refused))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(GRAPHQL)
				.permitAll()
				.requestMatchers((request) -> request.getHeader(HttpHeaders.ORIGIN) != null)
				.denyAll()
				.anyRequest()
				.hasAuthority(Curators.AUTHORITY))
			.build();
	}

}
