package org.oversightgraph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.ReadingLimits;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.PlainUnwind;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Compares the time of an import with plain batched {@code UNWIND} of the same data. It
 * does the same for a second import that changes one in a hundred facts. See
 * {@code src/bench/README.md}.
 */
final class ImportBenchmark {

	private static final PrintStream OUT = System.out;

	private static final Map<String, Integer> EDITIONS = Map.of("NOF-2022-23", 4);

	private static final DataSize ANY_SIZE = DataSize.ofGigabytes(4);

	/** Limits above a million rows, which the default limits do not permit. */
	private static final ReadingLimits LIMITS = new ReadingLimits(ANY_SIZE, ANY_SIZE, ANY_SIZE, 100, 200,
			Integer.MAX_VALUE - 1);

	private final DatasetReader reader = new DatasetReader(EDITIONS, LIMITS);

	private final Path first;

	private final Path second;

	private final Measured measured = new Measured(OUT);

	private ImportBenchmark(Path work, int facts) throws IOException {
		this.first = work.resolve("first");
		this.second = work.resolve("second");
		IllustrativeDataset.write(this.first, facts, false);
		IllustrativeDataset.write(this.second, facts, true);
	}

	/**
	 * Runs the benchmark.
	 * @param options {@code --facts=1000000} and {@code --rounds=3}
	 */
	public static void main(String[] options) throws IOException {
		DefaultApplicationArguments arguments = new DefaultApplicationArguments(options);
		int facts = number(arguments, "facts", 1_000_000);
		int rounds = number(arguments, "rounds", 3);
		OUT.printf("%,d facts, %d rounds, %,d MB of heap, %d processors%n", facts, rounds,
				Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors());
		Path work = Files.createTempDirectory("oversight-graph-benchmark");
		try {
			OUT.println("Warming up");
			new ImportBenchmark(work.resolve("warm-up"), IllustrativeDataset.LEAST).round(0);
			ImportBenchmark benchmark = new ImportBenchmark(work.resolve("benchmark"), facts);
			for (int round = 1; round <= rounds; round++) {
				OUT.println("Round " + round);
				benchmark.round(round);
			}
			benchmark.measured.print();
		}
		finally {
			FileSystemUtils.deleteRecursively(work);
		}
	}

	static int number(DefaultApplicationArguments arguments, String name, int defaultValue) {
		List<String> values = arguments.getOptionValues(name);
		return (values != null) ? Integer.parseInt(values.getFirst()) : defaultValue;
	}

	/** The times of one method for both states. */
	private record Times(Duration reading, Duration writing, Duration again, List<String> graph) {
	}

	/** Measures both methods. Their order changes with each round. */
	private void round(int number) throws IOException {
		Times plain = (number % 2 == 0) ? plain() : null;
		Times product = imported();
		if (plain == null) {
			plain = plain();
		}
		if (!plain.graph().equals(product.graph())) {
			throw new IllegalStateException("the data differs: " + plain.graph() + product.graph());
		}
		this.measured.took("Reading and checking", product.reading());
		this.measured.took("Import after reading", product.writing());
		this.measured.took("Plain UNWIND of the same data", plain.writing());
		this.measured.ratio("Plain UNWIND to import after reading", plain.writing(), product.writing());
		this.measured.ratio("Plain UNWIND to reading, checking and import", plain.writing(),
				product.writing().plus(product.reading()));
		this.measured.took("Second import, 1 % amended", product.again());
		this.measured.took("Plain deletion and UNWIND", plain.again());
		this.measured.ratio("Plain deletion and UNWIND to second import", plain.again(), product.again());
	}

	private Times imported() throws IOException {
		try (Graph graph = new Graph()) {
			Importer importer = graph.importer(this.reader);
			long begin = System.nanoTime();
			DatasetContent content = read(this.first);
			Duration reading = since(begin);
			Duration writing = load(importer, content);
			List<String> graphContent = graph.content();
			Duration again = load(importer, read(this.second));
			return new Times(reading, writing, again, graphContent);
		}
	}

	private static Duration load(Importer importer, DatasetContent content) {
		long begin = System.nanoTime();
		importer.load(content, new Attribution("benchmark", "A benchmark"), new PrintedProgress(OUT));
		return since(begin);
	}

	private Times plain() throws IOException {
		try (Graph graph = new Graph()) {
			Duration writing = new PlainUnwind(graph.driver()).write(read(this.first));
			List<String> graphContent = graph.content();
			Duration again = new PlainUnwind(graph.driver()).rewrite(read(this.second));
			return new Times(Duration.ZERO, writing, again, graphContent);
		}
	}

	private DatasetContent read(Path folder) {
		return this.reader.read(DatasetFiles.inFolder(folder, LIMITS));
	}

	private static Duration since(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin);
	}

}
