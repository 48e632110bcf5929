package org.oversightgraph.platform.http;

import java.net.URI;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Maps the address of GraphQL. */
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
