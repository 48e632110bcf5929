package org.oversightgraph.platform.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Maps the GraphiQL page. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
	}

	@Bean
	RouterFunction<ServerResponse> graphiqlWithoutSlash() {
		return RouterFunctions.route().GET("/graphiql", PagesConfiguration::toFolder).build();
	}

	/**
	 * Redirects to the folder. The address is relative, unlike in Spring's redirect
	 * views, so that it works behind any proxy and under any prefix.
	 */
	private static ServerResponse toFolder(ServerRequest request) {
		String query = request.servletRequest().getQueryString();
		return ServerResponse.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION, (query == null) ? "graphiql/" : "graphiql/?" + query)
			.build();
	}

}
