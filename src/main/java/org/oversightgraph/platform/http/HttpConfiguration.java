package org.oversightgraph.platform.http;

import java.net.URI;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Maps the address of GraphQL, and tags the files of pages. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

	/**
	 * Returns a route that precedes Spring Boot's own, which supports POST only. The
	 * address with a slash at the end leads to the address without it.
	 */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(GraphQlEndpoint endpoint, GraphQlProperties properties) {
		return routes(endpoint, properties.getHttp().getPath());
	}

	/**
	 * Tags files by their content. Their time does not change with their content, because
	 * the build sets it to a constant.
	 */
	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> fileTags() {
		ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
		// Tomcat does not compress a response with a strong tag.
		filter.setWriteWeakETag(true);
		FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("*.css", "*.js", "/favicon.svg", "/openapi.yaml");
		return registration;
	}

	static RouterFunction<ServerResponse> routes(GraphQlEndpoint endpoint, String path) {
		return RouterFunctions.route()
			.route(RequestPredicates.path(path), endpoint::answer)
			.route(RequestPredicates.path(path + "/"),
					(request) -> ServerResponse.permanentRedirect(withoutSlash(path, request)).build())
			.build();
	}

	private static URI withoutSlash(String path, ServerRequest request) {
		String query = request.uri().getRawQuery();
		return URI.create(".." + path.substring(path.lastIndexOf('/')) + ((query != null) ? "?" + query : ""));
	}

}
