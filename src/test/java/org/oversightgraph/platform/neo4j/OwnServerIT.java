package org.oversightgraph.platform.neo4j;

import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Runs the product on an external Neo4j in a container. Skipped without a container
 * engine.
 */
@Testcontainers(disabledWithoutDocker = true)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnServerIT {

	@Container
	private static final Neo4jContainer NEO4J = new Neo4jContainer("neo4j:5.26-community");

	@DynamicPropertySource
	static void pointAtIt(DynamicPropertyRegistry properties) {
		properties.add("spring.neo4j.uri", NEO4J::getBoltUrl);
		properties.add("spring.neo4j.authentication.username", () -> "neo4j");
		properties.add("spring.neo4j.authentication.password", NEO4J::getAdminPassword);
	}

	@Test
	void answersFromExternalNeo4j(@Autowired WebGraphQlHandler handler) {
		WebGraphQlTester.create(handler)
			.document("{ oversight(of: \"RX7\", asOf: \"2026-05-01\", edition: \"NOF-2022-23\") { lead { code } } }")
			.execute()
			.path("oversight.lead.code")
			.entity(String.class)
			.isEqualTo("QE1");
	}

}
