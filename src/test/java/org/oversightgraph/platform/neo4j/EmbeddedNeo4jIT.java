package org.oversightgraph.platform.neo4j;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedNeo4jIT {

	@Test
	void keepsItsDataFromOneStartToTheNextAndLetsNobodyInWithoutThePassword(@TempDir Path home) {
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = connect(server, server.password())) {
			assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
			new GraphSchema(driver, null).bringUpToDate();
			driver.executableQuery("CREATE (:Organisation {code: 'RX7'})").execute();
			assertThatThrownBy(() -> {
				try (Driver stranger = connect(server, "neo4j")) {
					stranger.verifyConnectivity();
				}
			}).isInstanceOf(AuthenticationException.class);
		}
		try (EmbeddedNeo4j server = EmbeddedNeo4j.start(home); Driver driver = connect(server, server.password())) {
			assertThat(new GraphReader(driver, null, Duration.ofSeconds(5)).read("test/organisation-codes", Map.of(),
					(row) -> row.get("code").asString()))
				.containsExactly("RX7");
		}
	}

	private static Driver connect(EmbeddedNeo4j server, String password) {
		return GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", password));
	}

}
