package org.oversightgraph.platform.neo4j;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.oversightgraph.TestGraph;

import static org.assertj.core.api.Assertions.assertThat;

class GraphSchemaIT {

	private final Driver driver = TestGraph.driver();

	/** As in an upgrade, the graph contains data and the index is new. */
	@Test
	void waitsUntilEveryIndexIsOnline() {
		TestGraph.use("england");
		String statement = shown(
				"SHOW INDEXES YIELD name, createStatement WHERE name = 'organisation_words' RETURN createStatement")
			.getFirst();
		this.driver.executableQuery("DROP INDEX organisation_words").execute();
		this.driver.executableQuery(statement).execute();
		new GraphSchema(this.driver, null).bringUpToDate();
		assertThat(shown("SHOW INDEXES YIELD name, state RETURN state")).hasSizeGreaterThan(10).containsOnly("ONLINE");
	}

	private List<String> shown(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

}
