package org.oversightgraph.platform.graphql;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Runs every method of a controller on the thread of its question. One question has one
 * thread and at most one connection to the graph, so that the bound on questions is also
 * the bound on both.
 */
@Component
class ControllerThreads implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof AnnotatedControllerConfigurer controllers) {
			controllers.setBlockingMethodPredicate((_) -> false);
		}
		return bean;
	}

}
