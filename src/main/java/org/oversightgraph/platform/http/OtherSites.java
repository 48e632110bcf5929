package org.oversightgraph.platform.http;

import java.time.Duration;
import java.util.List;

import org.oversightgraph.platform.log.RequestId;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of other sites read the API in a browser. They cannot change data, because
 * they cannot send a sign-in.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a>
 */
@Configuration(proxyBeanMethods = false)
class OtherSites {

	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(CorsSettings settings, GraphQlProperties properties) {
		CorsConfiguration reading = new CorsConfiguration();
		reading.setAllowedOrigins(settings.allowedOrigins());
		reading.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
		reading.setAllowedHeaders(List.of(HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH,
				"Apollo-Require-Preflight", "X-Apollo-Operation-Name", RequestId.HEADER));
		reading.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION,
				"RateLimit", "RateLimit-Policy", RequestId.HEADER));
		reading.setMaxAge(Duration.ofHours(1));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		String graphQl = properties.getHttp().getPath();
		for (String path : List.of(graphQl, graphQl + "/**", "/export/**", "/feeds/**")) {
			source.registerCorsConfiguration(path, reading);
		}
		FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
		// Before sign-in, which a request before the actual one does not have.
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 150);
		filter.setEnabled(!settings.allowedOrigins().isEmpty());
		return filter;
	}

}
