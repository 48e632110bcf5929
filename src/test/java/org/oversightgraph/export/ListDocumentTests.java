package org.oversightgraph.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.platform.graphql.ApiProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListDocumentTests {

	private static final ListDocument THINGS = ListDocument.of("things", """
			# Things of a sort
			query Things($sorts: [Sort!], $size: Int, $only: Boolean, $name: String!, $after: String) {
			  box {
			    things(first: 100, after: $after) {
			      totalCount
			      pageInfo { hasNextPage endCursor }
			      edges {
			        cursor
			        node {
			          code
			          share
			          _: inner { openedOn }
			          ... on Big { parts(first: 2) { totalCount edges { role node { code } } } }
			          ...Told
			        }
			        facts { sources { title } }
			      }
			    }
			  }
			}
			fragment Told on Thing { code note: remark }""");

	private static final String ANSWER = """
			{"box": {"things": {"edges": [{"cursor": "x",
			  "node": {"code": "A1", "share": 0.5, "inner": null, "_": {"openedOn": "2022"}, "note": null,
			    "parts": {"totalCount": 3, "edges": [{"role": "LEAD", "node": {"code": "B1"}}, {"role": null, "node": {"code": "B2"}}]}},
			  "facts": [{"sources": [{"title": "One"}, {"title": "Two"}]}, {"sources": [{"title": "One"}]}]}]}}}""";

	@Test
	void readsTitleAndColumns() {
		assertThat(THINGS.title()).isEqualTo("Things of a sort");
		assertThat(THINGS.columns()).extracting(CsvColumn::heading)
			.containsExactly("code", "share", "opened_on", "parts_role", "parts_code", "note", "facts_sources_title");
	}

	@Test
	void joinsValuesOfLists() {
		JsonNode item = THINGS.connection(JsonMapper.shared().readTree(ANSWER)).path("edges").path(0);
		assertThat(THINGS.columns().stream().map((column) -> column.cell(item))).containsExactly("A1", "0.5", "2022",
				"LEAD\n\nand 1 more", "B1\nB2\nand 1 more", "", "One\nTwo");
	}

	@Test
	void readsVariablesAsParameters() {
		assertThat(Parameters.of(THINGS)).containsExactly("sorts", "size", "only", "name");
		assertThat(read(Map.of("sorts", "ONE, TWO", "size", "3", "only", "false", "name", " x ")))
			.isEqualTo(Map.of("sorts", List.of("ONE", "TWO"), "size", 3, "only", false, "name", "x"));
		assertThat(read(Map.of("sorts", "", "name", "x"))).isEqualTo(Map.of("name", "x"));
	}

	@Test
	void rejectsInvalidParameters() {
		assertRejected(Map.of("name", "x", "colour", "red"),
				"Unknown parameter \"colour\". The parameters are sorts, size, only, name.");
		assertRejected(Map.of("size", "3"),
				"The parameter name is required. The parameters are sorts, size, only, name.");
		assertRejected(Map.of("name", "x", "size", "three"), "size is \"three\". It must be a whole number.");
		assertRejected(Map.of("name", "x", "only", "1"), "only is \"1\". It must be true or false.");
		assertThatExceptionOfType(ApiProblem.class)
			.isThrownBy(() -> Parameters.read(THINGS, Map.of("name", new String[] { "x", "y" })))
			.withMessage("name has 2 values. Send only one value.");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{ dataset { id } }", "query($after: String) { things(after: $after) { edges { cursor } } }",
					"{ things { pageInfo { hasNextPage endCursor } edges { cursor } } }" })
	void rejectsQueryThatCannotBePaged(String query) {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> ListDocument.of("list", query).requireWhole())
			.withMessageContaining("pageInfo { hasNextPage endCursor }");
	}

	private static Map<String, Object> read(Map<String, String> values) {
		Map<String, String[]> parameters = new HashMap<>();
		values.forEach((name, value) -> parameters.put(name, new String[] { value }));
		return Parameters.read(THINGS, parameters);
	}

	private static void assertRejected(Map<String, String> values, String message) {
		assertThatExceptionOfType(ApiProblem.class).isThrownBy(() -> read(values)).withMessage(message);
	}

}
