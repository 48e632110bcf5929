package org.oversightgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.dataset.DatasetFormat;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.platform.neo4j.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every statement reads visible records of one data release only. A record is a
 * relationship, or a node of its own. The conditions are in
 * {@code cypher/definitions.cypher}.
 */
class ReleaseConditionsTests {

	private static final Path STATEMENTS = Path.of("src/main/resources/cypher");

	private static final Pattern RELATIONSHIP = Pattern.compile("\\[(\\w*):([A-Z_|]+)[^\\]]*]");

	private static final Pattern NODE = Pattern.compile("\\((\\w*):(\\w+(?:\\|\\w+)*)[^()]*\\)");

	/** A pattern of a single node. */
	private static final Pattern LONE_ORGANISATION = Pattern
		.compile("MATCH \\((\\w*):(Organisation|NationalBody|Icb|Trust)\\b(?![^)]*code:)[^)]*\\)\\s*\\n");

	/** A condition that hides restricted records. */
	private static final Pattern CONDITION = Pattern
		.compile("\\b(?:held|allHeld|mayRelate|mayBeInForce|logged)\\(\\w+\\)(?! :=)");

	private static final Set<String> LINKS = targets(Target.Link.class).map(Target.Link::type)
		.collect(Collectors.toSet());

	private static final Set<String> OWNED = targets(Target.OwnedNode.class).map(Target.OwnedNode::label)
		.collect(Collectors.toSet());

	private static <T extends Target> Stream<T> targets(Class<T> kind) {
		return DatasetFormat.tables().stream().map((table) -> table.target()).filter(kind::isInstance).map(kind::cast);
	}

	static List<Path> statements() throws IOException {
		try (Stream<Path> files = Files.walk(STATEMENTS)) {
			return files.filter((file) -> file.toString().endsWith(".cypher"))
				.filter((file) -> !file.startsWith(STATEMENTS.resolve("whole")))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("statements")
	void restrictsEveryRecordToTheRelease(Path statement) throws IOException {
		assertThat(unrestricted(Files.readString(statement))).isEmpty();
	}

	/**
	 * Every condition of a record is necessary, so that no statement can lose one
	 * unnoticed.
	 */
	@ParameterizedTest
	@MethodSource("statements")
	void noticesEveryMissingCondition(Path file) throws IOException {
		String statement = Files.readString(file).replaceFirst("(?s)^.*?(?=MATCH|$)", "");
		assertThat(CONDITION.matcher(statement).results()).allSatisfy((condition) -> {
			String changed = statement.substring(0, condition.start()) + "true" + statement.substring(condition.end());
			assertThat(unrestricted(changed)).as("%s at %s", condition.group(), condition.start()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					MATCH (a)-[link:SERVES]->(b) WHERE held(link)                | true
					MATCH (a)-[link:SERVES]->(b) WHERE held(other)               | false
					MATCH (a)-[:SERVES]->(b)                                     | false
					MATCH (a)-[steps:SUCCEEDED_BY*0..8]-(b) WHERE held(steps)    | false
					MATCH (a)-[steps:SUCCEEDED_BY*0..8]-(b) WHERE allHeld(steps) | true
					MATCH (a)-[:HAS_SEGMENT]->(s:SegmentAllocation)              | false
					MATCH (a)-[:HAS_SEGMENT]->(s:SegmentAllocation) WHERE held(s)| true
					MATCH (d:Dataset)-[:CURRENT]->(r:Release)                    | true
					MATCH (c:Change) WHERE c.release > 1                         | false
					MATCH (c:Change) WHERE logged(c)                             | true
					MATCH (a)-[l:SERVES]->(b) MATCH (b)-[l:SERVES]->(c) WHERE held(l) | false
					CALL () { MATCH (s:Source) RETURN s UNION MATCH (s:Source) RETURN s } WITH s WHERE held(s) | true
					CALL () { MATCH (s:Source) RETURN 1 AS n UNION MATCH (s:Source) WHERE held(s) RETURN 1 AS n } | false
					CALL () { MATCH (s:Source) RETURN count(s) AS n } CALL () { MATCH (s:Source) WHERE held(s) RETURN s } | false
					""")
	void findsUnrestrictedRecords(String statement, boolean restricted) {
		assertThat(unrestricted(statement).isEmpty()).isEqualTo(restricted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "held(x)", "present(x)", "mayRelate(x)", "mayBeInForce(x)", "allHeld(x)", "logged(x)" })
	void conditionsHideRestrictedRecords(String condition) {
		assertThat(Statements.expanded(condition)).containsAnyOf("restricted IS NULL OR $restricted)",
				"CASE WHEN $restricted THEN 'RESTRICTED' ELSE 'PUBLIC' END");
	}

	@Test
	void readsEveryTypeOfRecord() throws IOException {
		String owned = Files.readString(STATEMENTS.resolve("whole/owned-records.cypher"));
		String links = Files.readString(STATEMENTS.resolve("whole/relationships.cypher"));
		assertThat(names(RELATIONSHIP, owned))
			.isEqualTo(targets(Target.OwnedNode.class).map(Target.OwnedNode::type).collect(Collectors.toSet()));
		assertThat(names(NODE, owned)).containsAll(OWNED);
		assertThat(names(RELATIONSHIP, links)).isEqualTo(LINKS);
		assertThat(owned).contains("WHERE held(node)");
		assertThat(links).contains("WHERE held(link)");
	}

	private static Set<String> names(Pattern pattern, String statement) {
		return pattern.matcher(statement)
			.results()
			.flatMap((match) -> Arrays.stream(match.group(2).split("\\|", 0)))
			.collect(Collectors.toSet());
	}

	private static List<String> unrestricted(String statement) {
		List<String> found = new ArrayList<>();
		RELATIONSHIP.matcher(statement)
			.results()
			.filter((match) -> has(match, LINKS))
			.filter((match) -> !isRestricted(match, statement))
			.forEach((match) -> found.add(match.group()));
		Set<String> nodes = new HashSet<>(OWNED);
		nodes.addAll(Set.of("Arrangement", "Source", "CommissioningDelegation", "Change"));
		NODE.matcher(statement)
			.results()
			.filter((match) -> has(match, nodes))
			.filter((match) -> !isRestricted(match, statement))
			.forEach((match) -> found.add(match.group()));
		LONE_ORGANISATION.matcher(statement)
			.results()
			.filter((match) -> !isRestricted(match, statement))
			.forEach((match) -> found.add(match.group().strip()));
		return found;
	}

	private static boolean has(MatchResult match, Set<String> names) {
		return Arrays.stream(match.group(2).split("\\|", 0)).anyMatch(names::contains);
	}

	private static boolean isRestricted(MatchResult match, String statement) {
		String variable = match.group(1);
		String conditions = match.group().contains("*") ? "allHeld" : "held|present|mayRelate|mayBeInForce|logged";
		return !variable.isEmpty() && Pattern.compile("\\b(" + conditions + ")\\(" + variable + "\\)")
			.matcher(scope(variable, match.end(), statement))
			.find();
	}

	/**
	 * Returns the part of a statement in which a variable has the record of a pattern. It
	 * ends at another pattern with the variable, or at the end of the subquery, unless
	 * the subquery returns the variable.
	 */
	private static String scope(String variable, int start, String statement) {
		int end = endOfBranch(statement, start);
		String branch = statement.substring(start, end).split("[\\[(]" + variable + ":", 2)[0];
		boolean returned = Pattern.compile("\\bRETURN (DISTINCT )?" + variable + "\\b").matcher(branch).find();
		int next = statement.startsWith("UNION", end) ? endOfBlock(statement, end) : end;
		return (returned && next < statement.length()) ? branch + scope(variable, next + 1, statement) : branch;
	}

	/** Returns the end of a branch of a subquery: the next UNION, or its end. */
	private static int endOfBranch(String statement, int start) {
		int end = endOfBlock(statement, start);
		int union = start;
		do {
			union = statement.indexOf("UNION", union + 1);
		}
		while (union > 0 && union < end && endOfBlock(statement, union) != end);
		return (union > 0) ? Math.min(union, end) : end;
	}

	/**
	 * Returns the position of the brace that ends a block, or the end of the statement.
	 */
	private static int endOfBlock(String statement, int start) {
		int depth = 0;
		for (int at = start; at < statement.length(); at++) {
			depth += switch (statement.charAt(at)) {
				case '{' -> 1;
				case '}' -> -1;
				default -> 0;
			};
			if (depth < 0) {
				return at;
			}
		}
		return statement.length();
	}

}
