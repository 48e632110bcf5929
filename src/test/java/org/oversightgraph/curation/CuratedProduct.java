package org.oversightgraph.curation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.oversightgraph.TestGraph;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the product in production mode, with one curator. One product serves all
 * these tests. Each test loads the dataset that it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "oversight.import.max-zip-size=1MB", "management.prometheus.metrics.export.enabled=true" })
@ActiveProfiles("production")
@ContextConfiguration(initializers = { TestGraph.Initializer.class, CuratedProduct.Jo.class })
public @interface CuratedProduct {

	/** Adds the curator "jo". The password is hashed for each product. */
	final class Jo implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("oversight.curators.jo="
						+ PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("secret"))
				.applyTo(context);
		}

	}

}
