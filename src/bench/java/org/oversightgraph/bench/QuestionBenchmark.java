package org.oversightgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.oversightgraph.OversightGraphApplication;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;

/**
 * Measures whether the time of a query depends on its result or on the graph, and the
 * gain of bulk queries. See {@code src/bench/README.md}.
 */
final class QuestionBenchmark {

	private static final PrintStream OUT = System.out;

	private static final int OFTEN = 20;

	private static final int SELDOM = 3;

	private static final List<String> CODES = IntStream.range(0, 100).mapToObj((i) -> "ZR" + i).toList();

	private static final String ANSWER = "{ determination lead { code } sharedWith { code } reasons { rule { id } citation facts { statement sources { title } } } }";

	private static final String ONE = "query ($of: OrganisationCode!) { oversight(of: $of, asOf: \"2024-06-01\") %s }"
		.formatted(ANSWER);

	private static final String MANY = "query ($codes: [OrganisationCode!]!) { oversightOf(codes: $codes, asOf: \"2024-06-01\") { code position %s } }"
		.formatted(ANSWER);

	private static final Question AT_ONCE = new Question(MANY, Map.of("codes", CODES));

	private static final Map<String, Question> QUESTIONS = questions();

	private final Measured measured = new Measured(OUT);

	private record Question(String document, Map<String, Object> variables) {
	}

	private static Map<String, Question> questions() {
		Map<String, Question> questions = new LinkedHashMap<>();
		questions.put("Oversight of one trust", new Question(ONE, Map.of("of", "ZR7")));
		questions.put("Oversight of a hundred trusts", AT_ONCE);
		questions.put("Standing of one trust",
				new Question(
						"{ standing(of: \"ZR7\", asOf: \"2024-06-01\") { segment { segment } support { programme } } }",
						Map.of()));
		questions.put("Twenty organisations of a list", new Question(
				"{ organisations(first: 20, asOf: \"2024-06-01\") { edges { node { code name } } } }", Map.of()));
		questions.put("Search by name", new Question(
				"{ search(text: \"body ZR7\", asOf: \"2024-06-01\") { organisation { code } } }", Map.of()));
		return questions;
	}

	/**
	 * Runs the benchmark.
	 * @param options {@code --facts=400000} and {@code --rounds=3}
	 */
	public static void main(String[] options) throws IOException {
		DefaultApplicationArguments arguments = new DefaultApplicationArguments(options);
		int facts = ImportBenchmark.number(arguments, "facts", 400_000);
		int rounds = ImportBenchmark.number(arguments, "rounds", 3);
		OUT.printf("%,d and %,d facts, %d rounds, %d processors%n", IllustrativeDataset.LEAST, facts, rounds,
				Runtime.getRuntime().availableProcessors());
		Path work = Files.createTempDirectory("oversight-graph-benchmark");
		try (Product small = new Product(work.resolve("small"), IllustrativeDataset.LEAST);
				Product large = new Product(work.resolve("large"), facts)) {
			QuestionBenchmark benchmark = new QuestionBenchmark();
			for (int round = 1; round <= rounds; round++) {
				OUT.println("Round " + round);
				benchmark.round(small, large);
			}
			benchmark.measured.print();
		}
		finally {
			FileSystemUtils.deleteRecursively(work);
		}
	}

	private void round(Product small, Product large) {
		QUESTIONS.forEach((name, question) -> {
			Duration[] times = inTurns(OFTEN, () -> small.ask(question), () -> large.ask(question));
			this.measured.took(name + ", small graph", times[0]);
			this.measured.ratio(name + ", large to small", times[1], times[0]);
		});
		Duration[] times = inTurns(SELDOM, () -> large.ask(AT_ONCE),
				() -> CODES.forEach((code) -> large.ask(new Question(ONE, Map.of("of", code)))));
		this.measured.ratio("A hundred single queries to one bulk query", times[1], times[0]);
	}

	/** Returns the minimum time of each, after a warm-up. Runs the two in turns. */
	private static Duration[] inTurns(int times, Runnable first, Runnable second) {
		Runnable[] both = { first, second };
		Duration[] least = { Duration.ofDays(1), Duration.ofDays(1) };
		for (int i = 0; i < 2 * times; i++) {
			for (int j = 0; j < both.length; j++) {
				long begin = System.nanoTime();
				both[j].run();
				Duration took = Duration.ofNanos(System.nanoTime() - begin);
				if (i >= times && took.compareTo(least[j]) < 0) {
					least[j] = took;
				}
			}
		}
		return least;
	}

	/** The product with an illustrative dataset. */
	private static final class Product implements AutoCloseable {

		private final ConfigurableApplicationContext context;

		private final RestClient client;

		Product(Path work, int facts) throws IOException {
			Path dataset = work.resolve("dataset");
			IllustrativeDataset.write(dataset, facts, false);
			this.context = new SpringApplicationBuilder(OversightGraphApplication.class).run("--server.port=0",
					"--oversight.graph.home=" + work.resolve("neo4j"), "--oversight.dataset=" + dataset,
					"--oversight.import.max-rows=" + 2 * facts);
			int port = this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			this.client = RestClient.create("http://127.0.0.1:" + port + "/graphql");
		}

		void ask(Question question) {
			JsonNode answer = this.client.post()
				.contentType(MediaType.APPLICATION_JSON)
				.accept(MediaType.APPLICATION_JSON)
				.body(Map.of("query", question.document(), "variables", question.variables()))
				.retrieve()
				.body(JsonNode.class);
			Assert.state(answer != null && answer.path("errors").isMissingNode(), () -> "no answer: " + answer);
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

}
