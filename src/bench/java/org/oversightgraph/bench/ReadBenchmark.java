package org.oversightgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Statements;
import org.oversightgraph.release.Attribution;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares three ways to read the facts of one trust and of fifty: the product's reader
 * (without its cache), and the blocking and the reactive client of Spring Data Neo4j. See
 * {@code src/bench/README.md}.
 */
final class ReadBenchmark {

	private static final PrintStream OUT = System.out;

	private static final int TIMES = 200;

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final String STATEMENT = "oversight-facts";

	private ReadBenchmark() {
	}

	/** A way to run the statement with parameters. */
	private interface Way extends Function<Map<String, Object>, Collection<Record>> {

	}

	/**
	 * Runs the benchmark.
	 * @param options {@code --rounds=3}
	 */
	public static void main(String[] options) throws IOException {
		// The clients log each statement otherwise, which takes time.
		LoggingSystem.get(ReadBenchmark.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
		int rounds = ImportBenchmark.number(new DefaultApplicationArguments(options), "rounds", 3);
		try (Graph graph = new Graph()) {
			graph.importer(new DatasetReader(Draft.EDITIONS))
				.load(DatasetFiles.onClasspath("seed/england"), new Attribution("benchmark", "benchmark"));
			Measured measured = new Measured(OUT);
			Map<String, Way> ways = ways(graph.driver());
			Map<String, Map<String, Object>> reads = new LinkedHashMap<>();
			reads.put("one trust", parameters(1));
			reads.put("fifty trusts", parameters(50));
			for (int round = 1; round <= rounds; round++) {
				OUT.println("Round " + round);
				reads.forEach((name, parameters) -> round(name, parameters, ways, measured));
			}
			measured.print();
		}
	}

	private static void round(String name, Map<String, Object> parameters, Map<String, Way> ways, Measured measured) {
		Map<String, Duration> medians = inTurns(ways, parameters);
		Duration own = Objects.requireNonNull(medians.get("reader"));
		measured.took(name + ", reader", own);
		medians.forEach((way, median) -> {
			if (!way.equals("reader")) {
				measured.ratio("%s, %s to reader".formatted(name, way), median, own);
			}
		});
	}

	private static Map<String, Duration> inTurns(Map<String, Way> ways, Map<String, Object> parameters) {
		Map<String, long[]> times = new LinkedHashMap<>();
		for (int i = -TIMES / 2; i < TIMES; i++) {
			int index = i;
			ways.forEach((name, way) -> {
				long begin = System.nanoTime();
				int rows = way.apply(parameters).size();
				long took = System.nanoTime() - begin;
				if (rows == 0) {
					throw new IllegalStateException("No record from " + name);
				}
				if (index >= 0) {
					times.computeIfAbsent(name, (_) -> new long[TIMES])[index] = took;
				}
			});
		}
		Map<String, Duration> medians = new LinkedHashMap<>();
		times.forEach((name, all) -> {
			Arrays.sort(all);
			medians.put(name, Duration.ofNanos(all[TIMES / 2]));
		});
		return medians;
	}

	private static Map<String, Way> ways(Driver driver) {
		Map<String, Way> ways = new LinkedHashMap<>();
		GraphReader reader = new GraphReader(driver, null, LIMIT);
		ways.put("reader", (parameters) -> reader.read(STATEMENT, parameters, Function.identity()));
		ways.put("blocking client", blocking(driver));
		ways.put("reactive client", reactive(driver));
		return ways;
	}

	private static Way blocking(Driver driver) {
		DatabaseSelectionProvider database = DatabaseSelectionProvider.getDefaultSelectionProvider();
		TransactionTemplate transaction = new TransactionTemplate(new Neo4jTransactionManager(driver, database),
				readOnly());
		Neo4jClient client = Neo4jClient.create(driver, database);
		return (parameters) -> {
			Query query = Statements.query(STATEMENT, parameters);
			return Objects.requireNonNull(transaction.execute((_) -> client.query(query.text())
				.bindAll(query.parameters().asMap())
				.fetchAs(Record.class)
				.mappedBy((_, row) -> row)
				.all()));
		};
	}

	private static Way reactive(Driver driver) {
		TransactionalOperator transaction = TransactionalOperator.create(new ReactiveNeo4jTransactionManager(driver),
				readOnly());
		ReactiveNeo4jClient client = ReactiveNeo4jClient.create(driver);
		return (parameters) -> {
			Query query = Statements.query(STATEMENT, parameters);
			return Objects.requireNonNull(
					transaction
						.execute((_) -> client.query(query.text())
							.bindAll(query.parameters().asMap())
							.fetchAs(Record.class)
							.mappedBy((_, row) -> row)
							.all())
						.collectList()
						.block(LIMIT));
		};
	}

	private static DefaultTransactionDefinition readOnly() {
		DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
		definition.setReadOnly(true);
		definition.setTimeout((int) LIMIT.toSeconds());
		return definition;
	}

	private static Map<String, Object> parameters(int size) throws IOException {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("release", 1L, "least", 1, "leastFlow", 0.1, "whole", true, "icbs", List.of(), "regions",
						List.of(), "segments", List.of(), "around", List.of(), "kinds", List.of()));
		try (Stream<String> rows = Files.lines(Path.of("seed", "england", "trusts.csv"))) {
			parameters.put("codes", rows.skip(1).map((row) -> row.substring(0, row.indexOf(','))).limit(size).toList());
		}
		return parameters;
	}

}
