package org.oversightgraph.framework;

import java.io.IOException;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads the framework once at startup. It is part of the product and independent of the
 * dataset.
 */
@Configuration(proxyBeanMethods = false)
class FrameworkConfiguration {

	@Bean
	Framework framework(ResourcePatternResolver resources) throws IOException {
		return new FrameworkReader().read(List.of(resources.getResources("classpath:/seed/framework/*.yaml")));
	}

}
