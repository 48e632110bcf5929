package org.oversightgraph.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.process.Http;
import org.oversightgraph.process.Neo4jProcess;
import org.oversightgraph.process.Pause;
import org.oversightgraph.process.ProductProcess;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.util.FileSystemUtils;

/**
 * The starting point of scenarios: a graph with the England dataset and restricted facts,
 * the right answers, and a dataset to import. The right answers are those of the product
 * without any restricted facts.
 *
 * @param settings settings of the run
 * @param questions queries with their right answers
 * @param dataset exported dataset
 * @param curator setting with a curator
 */
record Ground(Settings settings, Questions questions, Dataset dataset, String curator) {

	/** Name of the curator. */
	static final String CURATOR = "jo";

	/** Password of the curator. */
	static final String CURATOR_PASSWORD = "jo-of-the-fault-suite";

	/** Maximum time of a start that is not measured, on a busy machine. */
	static final Duration START = Duration.ofMinutes(15);

	/** Rounds of ordinary queries, so that the code is compiled before the load. */
	private static final int WARM_UP = 15;

	/** Loads the graph once, and stores the answers of a healthy product. */
	static Ground prepare(Settings settings) throws IOException {
		FileSystemUtils.deleteRecursively(settings.work());
		Path base = Files.createDirectories(base(settings));
		String curator = "--oversight.curators.%s=%s".formatted(CURATOR,
				PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(CURATOR_PASSWORD));
		Questions questions = new Questions();
		try (Neo4jProcess neo4j = Neo4jProcess.start(base);
				ProductProcess product = ProductProcess.start(List.of(), List.of(),
						ProductProcess.packaged(settings.jar()), settings.work().resolve("base-product.log"),
						external(neo4j.port(), List.of(curator)))) {
			URI address = product.address();
			long end = System.nanoTime() + START.toNanos();
			while (!Http.isReady(address, Duration.ofSeconds(5))) {
				if (System.nanoTime() > end || !product.process().isAlive()) {
					throw new IllegalStateException("a healthy product does not start");
				}
				Pause.of(Duration.ofMillis(200));
			}
			questions.learn(address);
			byte[] open = Http.get(address.resolve("/export/dataset.zip")).body();
			return new Ground(settings, questions, restrict(address, open, questions), curator);
		}
	}

	/** Adds restricted facts to the graph, and returns the dataset with them. */
	private static Dataset restrict(URI address, byte[] open, Questions questions) {
		byte[] zip = new Dataset(open).restricted(Questions.restricted());
		Import done = Import.send(address, zip);
		if (done.status() != 201) {
			throw new IllegalStateException("restricted facts are not imported: " + done.body());
		}
		if (!questions.answersRight(address)) {
			throw new IllegalStateException("restricted facts change an answer without a sign-in");
		}
		if (questions.answersRight(address, questions.standing(), Http.basic(CURATOR, CURATOR_PASSWORD))) {
			throw new IllegalStateException("restricted facts change no answer to a person who may see them");
		}
		return new Dataset(zip);
	}

	/** Returns the same starting point for products of the earlier version. */
	Ground forEarlier() {
		return new Ground(this.settings.forEarlier(), this.questions, this.dataset, this.curator);
	}

	private static Path base(Settings settings) {
		return settings.work().resolve("base");
	}

	/** Returns the settings for a separate Neo4j at a port. */
	static String[] external(int port) {
		return external(port, List.of());
	}

	/** Returns the settings for a separate server, and others. */
	static String[] external(int port, List<String> others) {
		List<String> all = new ArrayList<>(
				List.of("--spring.neo4j.uri=bolt://127.0.0.1:" + port, "--spring.neo4j.authentication.username=neo4j",
						"--spring.neo4j.authentication.password=" + Neo4jProcess.PASSWORD));
		all.addAll(others);
		return all.toArray(String[]::new);
	}

	/** Returns the setting for the embedded server with its data in a folder. */
	static String[] embedded(Path home) {
		return new String[] { "--oversight.graph.home=" + home };
	}

	/** Copies the loaded graph to a folder of the run. */
	Path graph(String name) throws IOException {
		return graph(name, this.settings.work());
	}

	/** Copies the loaded graph. */
	Path graph(String name, Path parent) throws IOException {
		Path copy = parent.resolve(name);
		FileSystemUtils.deleteRecursively(copy);
		FileSystemUtils.copyRecursively(base(this.settings), copy);
		return copy;
	}

	/** Starts the product with a curator. Does not wait. */
	ProductProcess start(String name, String... given) {
		return start(List.of(), name, given);
	}

	private ProductProcess start(List<String> prefix, String name, String... given) {
		String[] all = Stream.concat(Stream.of(this.curator), Stream.of(given)).toArray(String[]::new);
		return ProductProcess.start(prefix, List.of(), ProductProcess.packaged(this.settings.jar()),
				this.settings.work().resolve(name + "-product.log"), all);
	}

	/**
	 * Starts the product with a curator, waits for right answers, and warms it up.
	 */
	ProductProcess startReady(String name, String... given) {
		return startReady(List.of(), name, given);
	}

	/** Does the same with a command before {@code java}, such as {@code taskset}. */
	ProductProcess startReady(List<String> prefix, String name, String... given) {
		ProductProcess product = start(prefix, name, given).awaitReady(this.questions::answersRight, START);
		for (int i = 0; i < WARM_UP; i++) {
			this.questions.answersRight(product.address());
		}
		return product;
	}

}
