package org.oversightgraph.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.oversightgraph.Documents;
import org.oversightgraph.ProductTest;
import org.oversightgraph.TestFiles;
import org.oversightgraph.TestGraph;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.ProfiledReads;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * Counts the statements and database hits of answers. Nothing is cached when a query
 * arrives. Within a query, the records of a release are read once.
 */
@ProductTest
class RoundTripsIT {

	/** Statements and database hits of the documents in graphql-schema/operations. */
	private static final Path ACCEPTED = Path.of("src/test/resources/database-hits.csv");

	private static final String ADVICE = "Statements and database hits have changed. If this is intended, accept it:"
			+ " mvn test -Dtest=RoundTripsIT -Ddatabase-hits.accept=true";

	private final GraphQlTester api;

	private final GraphReader reader;

	private final ProfiledReads reads;

	RoundTripsIT(@Autowired WebGraphQlHandler handler, @Autowired GraphReader reader, @Autowired ProfiledReads reads,
			@Autowired @Qualifier("releaseWatch") SmartLifecycle releaseWatch) {
		// Its reads would be counted as reads of a query.
		releaseWatch.stop();
		this.api = Documents.client(handler);
		this.reader = reader;
		this.reads = reads;
	}

	/** Plans depend on index statistics. This call samples them immediately. */
	@BeforeAll
	static void planAgain() {
		try (Session session = TestGraph.driver().session()) {
			session.run("CALL db.prepareForReplanning(60)").consume();
		}
	}

	/**
	 * A feature of an organisation reads the graph once. A feature that concerns its
	 * neighbours reads their codes before. Commissioning reads the arrangements of the
	 * commissioners afterwards. For findings, the product also reads the kinds of records
	 * in the release. It does this once for each release.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			oversight { determination lead { code } reasons { facts { sources { title } } } } | 1
			standing { segment { segment } support { programme } timeline { statement } }     | 1
			history { periods { causes { statement } } }                                      | 1
			paths(to: "QKS") { paths { summary } }                                            | 1
			neighbourhood { organisations { code } }                                          | 1
			... on Trust { systems { icb { code } } alsoServes { share } segment { segment } } | 1
			... on Trust { systems { icb { code region { code } } } }                         | 1
			... on Trust { interaction { pattern consequences { statement } } }               | 2
			... on Trust { places { nodes { code } } collaboratives { nodes { code } } }      | 1
			successors { organisation { code } } predecessors { organisation { code } }       | 1
			findings { nodes { statement } }                                                  | 2
			arrangements { nodes { title } }                                                  | 1
			commissioning { lines { nodes { service { key } } } }                             | 2
			""")
	void readsGraphNoMoreOftenThanFeatureNeeds(String feature, int most) {
		assertThat(hits("{ organisation(code: \"RYD\", asOf: \"2024-06-01\") { %s } }".formatted(feature)))
			.hasSizeLessThanOrEqualTo(most + 1);
	}

	/**
	 * Each documented query needs the accepted statements and database hits. An increase
	 * is a fault or has a reason. The hits differ slightly, because plans differ.
	 */
	@Test
	void matchesAcceptedStatementsAndHits() throws IOException {
		Map<String, List<Long>> found = new TreeMap<>();
		for (String document : documents()) {
			found.put(document, hits(Documents.text(document)));
		}
		if (Boolean.getBoolean("database-hits.accept")) {
			Files.writeString(ACCEPTED, written(found));
		}
		assertThat(accepted().keySet()).as(ADVICE).isEqualTo(found.keySet());
		assertThat(accepted()).allSatisfy((document, accepted) -> {
			List<Long> hits = found.getOrDefault(document, List.of());
			assertThat(hits).as(ADVICE).hasSize(accepted.statements());
			assertThat(total(hits)).as(ADVICE).isCloseTo(accepted.hits(), withinPercentage(1));
		});
	}

	/**
	 * The accepted work for a document.
	 *
	 * @param statements the number of statements
	 * @param hits the number of database hits
	 */
	record Cost(int statements, long hits) {
	}

	private static Map<String, Cost> accepted() {
		return TestFiles.read(ACCEPTED)
			.lines()
			.skip(1)
			.map((line) -> line.split(","))
			.collect(Collectors.toMap((cells) -> cells[0],
					(cells) -> new Cost(Integer.parseInt(cells[1]), Long.parseLong(cells[2])), (a, _) -> a,
					TreeMap::new));
	}

	private static String written(Map<String, List<Long>> found) {
		return found.entrySet()
			.stream()
			.map((each) -> "%s,%d,%d".formatted(each.getKey(), each.getValue().size(), total(each.getValue())))
			.collect(Collectors.joining("\n", "document,statements,database hits\n", "\n"));
	}

	private static long total(List<Long> hits) {
		return hits.stream().mapToLong(Long::longValue).sum();
	}

	private static List<String> documents() throws IOException {
		try (var files = Files.list(Path.of("graphql-schema/operations"))) {
			return files.map((file) -> String.valueOf(file.getFileName()).replace(".graphql", "")).toList();
		}
	}

	private List<Long> hits(String document) {
		this.reader.releaseChanged();
		this.reads.take();
		this.api.document(document).execute().errors().verify();
		return this.reads.take();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Profiling {

		@Bean
		static ProfiledReads profiledReads() {
			return new ProfiledReads();
		}

		@Bean
		static BeanPostProcessor profilingDriver(ProfiledReads reads) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof Driver driver) ? reads.profiling(driver) : bean;
				}

			};
		}

	}

}
