package org.oversightgraph.platform.http;

import jakarta.servlet.Filter;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Adds the filters of all paths to the management port, if it is a port of its own.
 * Spring Boot gives that port an application context of its own, which has only the beans
 * of classes that a resource of this jar lists.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementFilters {

	@Bean
	FilterRegistrationBean<SecurityHeaders> managementSecurityHeaders() {
		return first(new FilterRegistrationBean<>(new SecurityHeaders()));
	}

	@Bean
	FilterRegistrationBean<RequestIds> managementRequestIds() {
		return first(new FilterRegistrationBean<>(new RequestIds()));
	}

	private static <T extends Filter> FilterRegistrationBean<T> first(FilterRegistrationBean<T> registration) {
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
