package org.oversightgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import org.oversightgraph.platform.neo4j.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks every Cypher statement of the product. Each starts with a description, contains
 * no data and uses indexes.
 */
class StatementPlansIT {

	private static final Path STATEMENTS = Path.of("src/main/resources/cypher");

	/** An example value for each parameter. Add the parameters of new statements here. */
	private static final Map<String, Object> EXAMPLES = Map.ofEntries(Map.entry("after", "R"),
			Map.entry("at", ZonedDateTime.parse("2026-11-21T00:00:00Z")), Map.entry("around", List.of("RX7")),
			Map.entry("above", 0), Map.entry("all", false), Map.entry("asOf", LocalDate.of(2024, 10, 1)),
			Map.entry("before", "S"), Map.entry("provided", List.of("emergency_ambulance_999")), Map.entry("below", 9),
			Map.entry("codes", List.of("RX7", "QE1")), Map.entry("depth", 2), Map.entry("endNumber", 9),
			Map.entry("endSequence", 9), Map.entry("files", "0a1b"), Map.entry("fromTheEnd", false),
			Map.entry("icbs", List.of("QE1", "QOP")), Map.entry("ids", List.of("ods")),
			Map.entry("kinds", List.of("TRUST", "ICB")), Map.entry("least", 2), Map.entry("leastFlow", 0.1),
			Map.entry("limit", 20), Map.entry("query", "lancashire"), Map.entry("number", 1),
			Map.entry("regions", List.of("Y62")), Map.entry("release", 1), Map.entry("restricted", false),
			Map.entry("segments", List.of(3, 4)), Map.entry("sequence", 0), Map.entry("since", 1),
			Map.entry("until", 2), Map.entry("services", List.of("emergency_ambulance_999")),
			Map.entry("status", "ACTIVE"), Map.entry("text", "lancashire"), Map.entry("types", List.of("ACUTE")),
			Map.entry("whole", true));

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	private static final Pattern LOOKUP = Pattern.compile("\\{\\s*(code|id|key):");

	private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

	private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");

	private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}|/\\d{2}).*|(19|20)\\d{2}");

	/**
	 * Plans depend on index statistics. The server samples them some time after an
	 * import. This call samples them immediately.
	 */
	@BeforeAll
	static void loadEngland() {
		TestGraph.use("england");
		try (Session session = TestGraph.driver().session()) {
			session.run("CALL db.prepareForReplanning(60)").consume();
		}
	}

	/**
	 * A statement in its file.
	 *
	 * @param name the name of the file
	 * @param header the comment at its start
	 * @param cypher the statement without comments
	 */
	record Statement(String name, String header, String cypher) {

		static Statement in(Path file) {
			try {
				String text = Files.readString(file);
				String header = text.lines()
					.takeWhile((line) -> line.startsWith("//"))
					.collect(Collectors.joining("\n"));
				return new Statement(STATEMENTS.relativize(file).toString(), header,
						COMMENT.matcher(Statements.expanded(text)).replaceAll(""));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		static Set<String> parametersIn(String text) {
			return PARAMETER.matcher(text)
				.results()
				.map((found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<Statement> statements() throws IOException {
		try (Stream<Path> files = Files.walk(STATEMENTS)) {
			return files.filter((file) -> file.toString().endsWith(".cypher"))
				.filter((file) -> !file.endsWith("definitions.cypher"))
				.sorted()
				.map(Statement::in)
				.toList();
		}
	}

	/** Returns the statements that do not read the whole graph for an import. */
	static Stream<Statement> selective() throws IOException {
		return statements().stream().filter((statement) -> !statement.name().startsWith("whole"));
	}

	@ParameterizedTest
	@MethodSource("selective")
	void usesNoScansOrCartesianProducts(Statement statement) {
		assertThat(operators(plan(statement))).isNotEmpty().noneMatch(StatementPlansIT::isScanOrCartesianProduct);
	}

	@ParameterizedTest
	@MethodSource("statements")
	void looksUpEachKeyByIndex(Statement statement) {
		List<String> keys = LOOKUP.matcher(statement.cypher())
			.results()
			.map((found) -> "(" + found.group(1) + ")")
			.toList();
		List<String> operators = operators(plan(statement));
		for (String key : Set.copyOf(keys)) {
			assertThat(operators.stream()
				.filter((operator) -> operator.contains("IndexSeek") && operator.contains(key))
				.toList()).as("seeks by %s in the plan", key)
				.hasSizeGreaterThanOrEqualTo((int) keys.stream().filter(key::equals).count());
		}
	}

	@ParameterizedTest
	@MethodSource("statements")
	void startsWithDescription(Statement statement) {
		assertThat(statement.header()).startsWith("// ").hasSizeGreaterThan(10);
	}

	@ParameterizedTest
	@MethodSource("statements")
	void describesExactlyItsParameters(Statement statement) {
		Set<String> parameters = Statement.parametersIn(statement.cypher());
		parameters.remove(Statements.RESTRICTED);
		assertThat(Statement.parametersIn(statement.header())).isEqualTo(parameters);
	}

	@ParameterizedTest
	@MethodSource("statements")
	void containsNoHardCodedData(Statement statement) {
		List<String> texts = TEXT.matcher(statement.cypher())
			.results()
			.map(StatementPlansIT::quoted)
			.filter((text) -> !text.isEmpty())
			.toList();
		assertThat(texts).noneMatch((text) -> DATE.matcher(text).matches());
		try (Session session = TestGraph.driver().session()) {
			List<String> data = session.run(
					"MATCH (n) WHERE n.code IN $texts OR n.id IN $texts OR n.name IN $texts RETURN DISTINCT coalesce(n.code, n.id) AS key",
					Map.of("texts", texts))
				.list((row) -> row.get("key").asString());
			assertThat(data).as("bodies, arrangements and sources that are named").isEmpty();
		}
	}

	private static String quoted(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : found.group(2);
	}

	private static boolean isScanOrCartesianProduct(String operator) {
		String type = operator.substring(0, operator.indexOf(' '));
		return type.contains("CartesianProduct")
				|| (type.contains("Scan") && !type.contains("IndexScan") && !type.contains("IndexContainsScan"));
	}

	private static Plan plan(Statement statement) {
		Map<String, Object> parameters = new HashMap<>();
		for (String name : Statement.parametersIn(statement.cypher())) {
			assertThat(EXAMPLES).as("values to plan with").containsKey(name);
			parameters.put(name, EXAMPLES.get(name));
		}
		try (Session session = TestGraph.driver().session()) {
			return session
				.run("EXPLAIN " + Statements.query(statement.name().replace(".cypher", ""), parameters).text(),
						Map.of(Statements.ALL_PARAMETERS, parameters))
				.consume()
				.queryPlan()
				.orElseThrow();
		}
	}

	/** Returns the operators of a plan, each with its details. */
	private static List<String> operators(Plan plan) {
		List<String> operators = new ArrayList<>();
		Value details = plan.arguments().get("Details");
		operators.add(plan.operatorType() + " " + ((details == null) ? "" : details.asString()));
		plan.children().forEach((child) -> operators.addAll(operators(child)));
		return operators;
	}

}
