package org.oversightgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Rows;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the statements of answers. The same statement with the same parameters counts
 * once, because its records of a release are read once.
 */
@ProductTest
class RoundTripsIT {

	private final GraphQlTester api;

	@MockitoSpyBean
	private GraphReader reader;

	RoundTripsIT(@Autowired WebGraphQlHandler handler) {
		this.api = Documents.client(handler);
	}

	/**
	 * A feature of an organisation reads the graph once. Findings also read which kinds
	 * of records the release has, once for a release.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			oversight { determination lead { code } reasons { facts { sources { title } } } } | 1
			standing { segment { segment } support { programme } timeline { statement } }     | 1
			history { periods { causes { statement } } }                                      | 1
			paths(to: "QKS") { paths { summary } }                                            | 1
			neighbourhood { organisations { code } }                                          | 1
			... on Trust { systems { icb { code } } alsoServes { share } segment { segment } } | 1
			... on Trust { interaction { pattern consequences { statement } } }               | 1
			... on Trust { places { nodes { code } } collaboratives { nodes { code } } }      | 1
			successors { organisation { code } } predecessors { organisation { code } }       | 1
			findings { nodes { statement } }                                                  | 2
			arrangements { nodes { title } }                                                  | 1
			commissioning { lines { nodes { service { key } } } }                             | 1
			""")
	void readsEachFeatureOnce(String feature, int most) {
		List<List<Object>> read = statements(
				"{ organisation(code: \"RYD\", asOf: \"2024-06-01\") { %s } }".formatted(feature));
		assertThat(read).hasSizeLessThanOrEqualTo(most + 1);
	}

	/** What a list adds to a screen does not depend on the length of the list. */
	@ParameterizedTest
	@CsvSource({ "trust-screen, 13", "icb-screen, 11", "region-dashboard, 10", "support-register, 1",
			"oversight-history, 1", "oversight-comparison, 1", "standing-timeline, 1", "who-oversees-many, 1" })
	void readsScreensInFewStatements(String document, int most) {
		assertThat(statements(Documents.text(document))).hasSizeLessThanOrEqualTo(most);
	}

	private List<List<Object>> statements(String document) {
		Mockito.clearInvocations(this.reader);
		this.api.document(document).execute().errors().verify();
		return Mockito.mockingDetails(this.reader)
			.getInvocations()
			.stream()
			.flatMap((call) -> switch (call.getMethod().getName()) {
				case "read" -> Stream.of(List.<Object>of(call.getArgument(0), call.getArgument(1)));
				case "byKey" -> isForNothing(call) ? Stream.empty()
						: Stream.of(keyed(call, Set.copyOf(call.<Collection<String>>getArgument(1))));
				case "selected" -> Stream.of(keyed(call, call.getArgument(1)));
				default -> Stream.empty();
			})
			.distinct()
			.toList();
	}

	private static boolean isForNothing(Invocation call) {
		return call.<Collection<String>>getArgument(1).isEmpty();
	}

	/** Returns a statement with what its values depend on and what selects them. */
	private static List<Object> keyed(Invocation call, Object selection) {
		Rows<?> rows = call.getArgument(0);
		return List.of(rows.statement(), rows.parameters(), selection);
	}

}
