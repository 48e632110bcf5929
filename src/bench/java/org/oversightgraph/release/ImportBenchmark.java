package org.oversightgraph.release;

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

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * How long an import takes beside plain batched {@code UNWIND} of the same data, and how
 * long a second one that changes a hundredth of it. See {@code src/bench/README.md}.
 */
final class ImportBenchmark {

	private static final PrintStream OUT = System.out;

	private static final Map<String, Integer> EDITIONS = Map.of("NOF-2022-23", 4);

	private static final DataSize ANY_SIZE = DataSize.ofGigabytes(4);

	/** The usual limits stop short of a million rows; a setting lifts them. */
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
	 * Runs it.
	 * @param given {@code --facts=1000000} and {@code --rounds=3}
	 */
	public static void main(String[] given) throws IOException {
		DefaultApplicationArguments arguments = new DefaultApplicationArguments(given);
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

	static int number(DefaultApplicationArguments arguments, String name, int usual) {
		List<String> values = arguments.getOptionValues(name);
		return (values != null) ? Integer.parseInt(values.getFirst()) : usual;
	}

	/** What one way of writing both states took. */
	private record Times(Duration reading, Duration writing, Duration again, List<String> graph) {
	}

	/** Both ways, in turns the one or the other first. */
	private void round(int number) throws IOException {
		Times plain = (number % 2 == 0) ? plain() : null;
		Times ours = imported();
		if (plain == null) {
			plain = plain();
		}
		if (!plain.graph().equals(ours.graph())) {
			throw new IllegalStateException("not the same data: " + plain.graph() + ours.graph());
		}
		this.measured.took("Reading and checking", ours.reading());
		this.measured.took("Import of what was read", ours.writing());
		this.measured.took("Plain UNWIND of the same", plain.writing());
		this.measured.ratio("Plain UNWIND to import of what was read", plain.writing(), ours.writing());
		this.measured.ratio("Plain UNWIND to reading, checking and import", plain.writing(),
				ours.writing().plus(ours.reading()));
		this.measured.took("Second import, 1 % amended", ours.again());
		this.measured.took("Plain deletion and UNWIND", plain.again());
		this.measured.ratio("Plain deletion and UNWIND to second import", plain.again(), ours.again());
	}

	private Times imported() throws IOException {
		try (Graph graph = new Graph()) {
			Importer importer = graph.importer(this.reader);
			long begin = System.nanoTime();
			DatasetContent content = read(this.first);
			Duration reading = since(begin);
			Duration writing = load(importer, content);
			List<String> holds = graph.holds();
			Duration again = load(importer, read(this.second));
			return new Times(reading, writing, again, holds);
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
			List<String> holds = graph.holds();
			Duration again = new PlainUnwind(graph.driver()).rewrite(read(this.second));
			return new Times(Duration.ZERO, writing, again, holds);
		}
	}

	private DatasetContent read(Path folder) {
		return this.reader.read(DatasetFiles.inFolder(folder, LIMITS));
	}

	private static Duration since(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin);
	}

}
