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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
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
		return !variable.isEmpty()
				&& Pattern.compile("\\b(" + conditions + ")\\(" + variable + "\\)").matcher(statement).find();
	}

}
