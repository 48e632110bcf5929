package org.oversightgraph.platform.neo4j;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Checks how statements are read from their files. */
class StatementsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					WHERE held(link)              | WHERE link.addedIn <= $release < link.removedIn AND (link.restricted IS NULL OR $restricted)
					WHERE held(stay.node)         | WHERE stay.node.addedIn <= $release < stay.node.removedIn AND (stay.node.restricted IS NULL OR $restricted)
					allHeld(relationships(path))  | all(each IN relationships(path) WHERE each.addedIn <= $release < each.removedIn AND (each.restricted IS NULL OR $restricted))
					WHERE upheld(link)            | WHERE upheld(link)
					WHERE link.held = 1           | WHERE link.held = 1
					""")
	void replacesDefinitions(String text, String expanded) {
		assertThat(Statements.expanded(text)).isEqualTo(expanded);
	}

	@Test
	void replacesDefinitionsWithinDefinitions() {
		assertThat(Statements.expanded("present(body)")).isEqualTo(
				"body.addedIn <= $release < body.removedIn AND (body.restricted IS NULL OR $restricted) AND NOT $release IN coalesce(body.absentIn, [])");
	}

	@Test
	void passesParametersInOneMap() {
		Query query = Statements.query("release-by-number", Map.of("number", 3));
		assertThat(query.text()).contains("{number: $q.number, state: 'COMPLETE'}");
		assertThat(query.parameters().asMap()).isEqualTo(Map.of("q", Map.of("number", 3L)));
	}

	@Test
	void rejectsUnknownStatement() {
		assertThatIllegalArgumentException().isThrownBy(() -> Statements.named("missing"))
			.withMessage("There is no statement cypher/missing.cypher");
	}

}
