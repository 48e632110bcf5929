package org.oversightgraph.platform.http;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Maps the address of GraphQL. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

	/** Returns a route that precedes Spring Boot's own, which supports POST only. */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> graphQlOverHttp(GraphQlEndpoint endpoint, GraphQlProperties properties) {
		return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), endpoint::answer);
	}

}
