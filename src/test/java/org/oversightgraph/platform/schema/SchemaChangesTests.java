package org.oversightgraph.platform.schema;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks which changes break clients. */
class SchemaChangesTests {

	private static final String RELEASED = """
			type Query {
			  bodies(filter: Filter): [Body!]!
			  body(code: String!, old: Int @deprecated): Body
			  former: Former @deprecated
			}
			interface Body { code: String! name: String! }
			type Trust implements Body { code: String! name: String! town: String kind: Kind former: Int @deprecated }
			type Former { code: String! }
			enum Kind { ACUTE AMBULANCE UNKNOWN @deprecated }
			input Filter { kind: Kind code: String @deprecated }
			""";

	@Test
	void acceptsUnchangedSchema() {
		assertThat(SchemaChanges.breaking(RELEASED, RELEASED)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			town: String kind | kind                                   | Trust.town
			town: String kind | town: Int kind                         | Trust.town
			kind: Kind former | kind: [Kind] former                    | Trust.kind
			name: String! town | name: String town                     | Trust.name
			ACUTE AMBULANCE   | ACUTE                                  | AMBULANCE
			body(code: String! | body(code: String!, day: String!      | day
			body(code: String!, | body(                                | body
			Filter { kind: Kind | Filter { kind: Kind day: String!     | day
			Filter { kind: Kind | Filter {                             | Filter.kind
			Trust implements Body | Trust                              | Body
			""")
	void findsBreakingChange(String before, String after, String element) {
		assertThat(RELEASED).contains(before);
		assertThat(SchemaChanges.breaking(RELEASED, RELEASED.replace(before, after))).isNotEmpty()
			.anyMatch((reason) -> reason.contains(element));
	}

	@Test
	void findsRemovedTypeBehindInterface() {
		String present = RELEASED.lines()
			.filter((line) -> !line.startsWith("type Trust"))
			.reduce("", (first, second) -> first + "\n" + second);
		assertThat(SchemaChanges.breaking(RELEASED, present)).anyMatch((reason) -> reason.contains("'Trust'"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			former: Int @deprecated         | ''
			former: Former @deprecated      | ''
			', old: Int @deprecated'        | ''
			UNKNOWN @deprecated             | ''
			code: String @deprecated        | ''
			town: String                    | town: String founded: Int
			town: String                    | town: String!
			town: String                    | town: String @deprecated
			ACUTE                           | ACUTE COMMUNITY
			body(code: String!              | body(code: String!, day: String
			Filter { kind: Kind             | Filter { kind: Kind day: String
			""")
	void acceptsCompatibleChange(String before, String after) {
		assertThat(RELEASED).contains(before);
		assertThat(SchemaChanges.breaking(RELEASED, RELEASED.replace(before, after))).isEmpty();
	}

	@Test
	void requiresReplacementAndVersionOfDeprecation() {
		assertThat(SchemaChanges.unexplainedDeprecations("""
				type Query {
				  good(day: Int @deprecated(reason: "Use `asOf`. Since 0.2.0.")): Int
				    @deprecated(reason: "Use `better`. Since 0.2.0; gone in 0.4.0.")
				  silent: Int @deprecated
				  ageless(day: Int @deprecated(reason: "Use `asOf`.")): Int
				  helpless: Int @deprecated(reason: "Since 0.2.0.")
				}
				enum Kind { OLD @deprecated }
				""")).isEqualTo(List.of("Query.silent", "Query.ageless.day", "Query.helpless", "Kind.OLD"));
	}

}
