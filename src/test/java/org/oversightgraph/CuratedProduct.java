package org.oversightgraph;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product as it is run for all, with a curator: started once for all tests of
 * changing the data.
 */
@ExtendWith(TestGraph.England.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "oversight.import.max-zip-size=1MB")
@ActiveProfiles("production")
@ContextConfiguration(initializers = TestGraph.Initializer.class)
abstract class CuratedProduct {

	@DynamicPropertySource
	static void name(DynamicPropertyRegistry settings) {
		settings.add("oversight.curators.jo",
				() -> PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("secret"));
	}

}
