package org.oversightgraph.platform.access;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Permits changes of the data to curators only, with name and password in every request.
 * Everyone may read. A password is checked only for a mutation, an import or a rollback.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	private static final String[] CHANGING = { "/import", "/rollback/**" };

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

	@Bean
	SignIn signIn(CuratorSettings curators, UserDetailsService named, PasswordEncoder encoder,
			SignInSettings settings) {
		return new SignIn(curators, named, encoder, settings);
	}

	/**
	 * Protects POST to the addresses that change data. The addresses refuse other methods
	 * themselves.
	 */
	@Bean
	SecurityFilterChain changing(HttpSecurity http, CuratorSettings settings, SignIn signIn,
			ProblemResponses responses) {
		ApiProblem defaultProblem = settings.curators().isEmpty()
				? new ApiProblem(ProblemCode.FORBIDDEN, Curators.SWITCHED_OFF)
				: new ApiProblem(ProblemCode.UNAUTHENTICATED, Curators.SIGN_IN);
		AccessProblem refused = new AccessProblem(responses, defaultProblem);
		for (String path : CHANGING) {
			http.securityMatchers((matchers) -> matchers.requestMatchers(HttpMethod.POST, path));
		}
		return withoutState(http).authenticationManager(signIn)
			.addFilterBefore(new PagesRefused(responses), BasicAuthenticationFilter.class)
			.httpBasic((basic) -> basic.authenticationEntryPoint(refused))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused))
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasAuthority(Curators.AUTHORITY))
			.build();
	}

	/**
	 * Accepts a sign-in for GraphQL. No rule against pages is needed: GraphQL accepts
	 * only JSON, which pages of other sites cannot send.
	 */
	@Bean
	SecurityFilterChain asking(HttpSecurity http, GraphQlProperties properties, SignIn signIn) {
		return withoutState(http.securityMatcher(properties.getHttp().getPath())).authenticationManager(signIn)
			.addFilterBefore(new PresentedSignIn(signIn), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	private static HttpSecurity withoutState(HttpSecurity http) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	/** Answers requests with ambiguous addresses or unknown methods. */
	@Bean
	RequestRejectedHandler rejectedRequests(ProblemResponses responses) {
		return (request, response, rejected) -> responses.write(request, response,
				responses.problem(rejected, request.getRequestURI()));
	}

}
