package org.oversightgraph.platform.access;

import java.net.InetAddress;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.problem.ProblemResponses;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Decides who may do what. Every request states its sign-in again: by HTTP Basic, or with
 * a token of an identity service. A sign-in that is not accepted is refused everywhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	private static final String[] CHANGING = { "/import", "/rollback/**" };

	/** The state of the product, such as metrics, which show how it is used. */
	private static final String STATE = "/actuator/**";

	/** Health, which answers probes and therefore needs no sign-in. */
	private static final String[] HEALTH = Probes.ADDRESSES.toArray(String[]::new);

	/** Addresses without facts, which belong to the page of an error too. */
	private static final String[] WITHOUT_FACTS = { "/*.css", "/favicon.svg", "/page/**", "/graphiql/*.css",
			"/graphiql/*.js" };

	/**
	 * No operator needs the metrics of each filter. They would cost more than the
	 * filters.
	 */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	People people(CuratorSettings curators, AccessSettings settings, PasswordEncoder encoder,
			ObjectProvider<JwtDecoder> tokens, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
		return new People(curators, settings, encoder, tokens.getIfAvailable() != null, address);
	}

	@Bean
	UserDetailsService namedPeople(People people) {
		return new InMemoryUserDetailsManager(people.named());
	}

	@Bean
	SignInLog signInLog(MeterRegistry meters) {
		return new SignInLog(meters, new SignInAudit());
	}

	@Bean
	IdentityKeys identityKeys() {
		return new IdentityKeys();
	}

	@Bean
	SignIn signIn(People people, UserDetailsService named, PasswordEncoder encoder, SignInSettings settings,
			SignInLog log) {
		return new SignIn(people.named().isEmpty(), named, encoder, settings, log);
	}

	/** The parts of a sign-in that all addresses share. */
	private record Parts(People people, SignIn passwords, @Nullable TokenSignIn tokens) {

		/** Accepts passwords and tokens, as far as the settings have them. */
		void acceptSignIns(HttpSecurity http, AccessProblem refused) {
			http.authenticationManager(this.passwords)
				.addFilterAfter(new VisibilityFilter(this.people.anyone()), AuthorizationFilter.class)
				.exceptionHandling(
						(failures) -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused));
			if (!this.people.named().isEmpty()) {
				http.httpBasic((basic) -> basic.authenticationEntryPoint(refused));
			}
			TokenSignIn accepted = this.tokens;
			if (accepted != null) {
				http.oauth2ResourceServer((server) -> server.authenticationEntryPoint(refused)
					.accessDeniedHandler(refused)
					.jwt((jwt) -> jwt.authenticationManager(accepted)));
			}
		}

	}

	@Bean
	Parts parts(People people, SignIn passwords, ObjectProvider<JwtDecoder> tokens, IdentityKeys keys,
			AccessSettings settings, SignInLog log) {
		JwtDecoder decoder = tokens.getIfAvailable();
		return new Parts(people, passwords, (decoder != null) ? new TokenSignIn(decoder, keys, settings, log) : null);
	}

	/**
	 * Protects POST to the addresses that change data. The addresses refuse other methods
	 * themselves.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain changing(HttpSecurity http, Parts parts, ProblemResponses responses) {
		ApiProblem unknown = parts.people().anyone(Role.IMPORTER)
				? new ApiProblem(ProblemCode.UNAUTHENTICATED, Curators.SIGN_IN)
				: new ApiProblem(ProblemCode.FORBIDDEN, Curators.SWITCHED_OFF);
		for (String path : CHANGING) {
			http.securityMatchers((matchers) -> matchers.requestMatchers(HttpMethod.POST, path));
		}
		parts.acceptSignIns(withoutState(http),
				new AccessProblem(responses, unknown, Curators.missing(Role.IMPORTER), parts.people().challenge()));
		return http.addFilterBefore(new PagesRefused(responses), BasicAuthenticationFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.hasAuthority(Role.IMPORTER.name()))
			.build();
	}

	/**
	 * Protects metrics where reading requires a sign-in. Where it does not, they are as
	 * open as the port that they are on.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain operating(HttpSecurity http, Parts parts, AccessSettings settings, ProblemResponses responses) {
		parts.acceptSignIns(withoutState(http.securityMatcher(new AndRequestMatcher(any(STATE), not(HEALTH)))),
				new AccessProblem(responses, new ApiProblem(ProblemCode.UNAUTHENTICATED, Curators.SIGN_IN),
						Curators.missing(Role.OPERATOR), parts.people().challenge()));
		return http.authorizeHttpRequests((requests) -> {
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			if (settings.reading() == AccessSettings.Reading.SIGNED_IN) {
				requests.anyRequest().hasAuthority(Role.OPERATOR.name());
			}
			else {
				requests.anyRequest().permitAll();
			}
		}).build();
	}

	/**
	 * Accepts a sign-in wherever there are facts. No rule against pages of other sites is
	 * needed: GraphQL accepts only JSON, which they cannot send.
	 */
	@Bean
	@Order(3)
	SecurityFilterChain reading(HttpSecurity http, Parts parts, AccessSettings settings, ProblemResponses responses) {
		ApiProblem unknown = parts.people().anyone() ? new ApiProblem(ProblemCode.UNAUTHENTICATED, Curators.SIGN_IN)
				: new ApiProblem(ProblemCode.FORBIDDEN, Curators.SWITCHED_OFF);
		parts.acceptSignIns(withoutState(http.securityMatcher(new AndRequestMatcher(not(HEALTH), not(WITHOUT_FACTS)))),
				new AccessProblem(responses, unknown, Curators.missing(Role.READER), parts.people().challenge()));
		return http.authorizeHttpRequests((requests) -> {
			requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
			requests.requestMatchers(SignInAddress.PATH).authenticated();
			if (settings.reading() == AccessSettings.Reading.SIGNED_IN) {
				requests.anyRequest().hasAnyAuthority(Role.all());
			}
			else {
				requests.anyRequest().permitAll();
			}
		}).build();
	}

	private static RequestMatcher any(String... patterns) {
		return new OrRequestMatcher(Stream.of(patterns)
			.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(pattern))
			.toList());
	}

	private static RequestMatcher not(String... patterns) {
		return new NegatedRequestMatcher(any(patterns));
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
