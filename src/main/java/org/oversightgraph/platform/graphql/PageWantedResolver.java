package org.oversightgraph.platform.graphql;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Resolves the requested page as an argument of a controller's method. */
@Component
class PageWantedResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageWanted.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		return PageWanted.of(environment.getFieldDefinition().getName(), environment.getArgument("first"),
				environment.getArgument(PageWanted.AFTER), environment.getArgument("last"),
				environment.getArgument(PageWanted.BEFORE));
	}

}
