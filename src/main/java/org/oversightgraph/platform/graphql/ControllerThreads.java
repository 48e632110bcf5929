package org.oversightgraph.platform.graphql;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Runs every method of a controller on the thread of its request. A request has one
 * thread and no more than one connection to the graph. The limit on requests therefore
 * limits threads and connections.
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
