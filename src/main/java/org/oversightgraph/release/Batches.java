package org.oversightgraph.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.SummaryCounters;
import org.oversightgraph.dataset.Row;

/**
 * Runs the statements of an import in batches, each in its own transaction, and reports
 * the progress. One session writes, so that no batch waits for a lock of another.
 */
final class Batches {

	/** Maximum number of rows in a transaction. */
	static final int SIZE = 5000;

	private final Session session;

	private final Progress progress;

	private final long total;

	private long done;

	/**
	 * Creates the batches of an import.
	 * @param total the number of rows to write
	 */
	Batches(Session session, Progress progress, long total) {
		this.session = session;
		this.progress = progress;
		this.total = total;
	}

	/** Runs a statement once. */
	void run(String statement, Map<String, Object> parameters) {
		run(statement, Values.value(parameters));
	}

	/**
	 * Runs a statement over items that do not count as rows.
	 * @param parameters returns the parameters of a batch
	 */
	<T> void run(String statement, List<T> all, Function<List<T>, Map<String, Object>> parameters) {
		of(all).forEach((batch) -> run(statement, parameters.apply(batch)));
	}

	/** Runs a statement over rows. */
	<T> void runCounted(String statement, List<T> rows, Function<List<T>, Map<String, Object>> parameters) {
		of(rows).forEach((batch) -> {
			run(statement, parameters.apply(batch));
			step(batch.size());
		});
	}

	private record Batch(Write write, List<Row> rows) {
	}

	/**
	 * Writes rows. While the server works on a batch, the next batch is prepared.
	 * @param parameters returns the parameters of a batch
	 */
	void create(List<Write> writes, Parameters parameters) {
		List<Batch> batches = writes.stream()
			.flatMap((write) -> of(write.rows()).stream().map((rows) -> new Batch(write, rows)))
			.toList();
		CompletableFuture<Value> next = prepare(batches, 0, parameters);
		for (int i = 0; i < batches.size(); i++) {
			Value prepared = next.join();
			next = prepare(batches, i + 1, parameters);
			create(batches.get(i), prepared);
		}
	}

	/** Returns the parameters of a write for some of its rows. */
	@FunctionalInterface
	interface Parameters {

		Map<String, Object> of(Write write, List<Row> rows);

	}

	private static CompletableFuture<Value> prepare(List<Batch> batches, int place, Parameters parameters) {
		if (place == batches.size()) {
			return CompletableFuture.completedFuture(Values.NULL);
		}
		Batch batch = batches.get(place);
		return CompletableFuture.supplyAsync(() -> Values.value(parameters.of(batch.write(), batch.rows())));
	}

	private void create(Batch batch, Value parameters) {
		SummaryCounters made = run(batch.write().cypher(), parameters);
		if (Math.max(made.nodesCreated(), made.relationshipsCreated()) != batch.rows().size()) {
			throw new IllegalStateException("not all rows were written: " + batch.write().cypher());
		}
		step(batch.rows().size());
	}

	private SummaryCounters run(String statement, Value parameters) {
		return this.session.executeWrite((work) -> work.run(statement, parameters).consume().counters());
	}

	private void step(int rows) {
		this.done += rows;
		this.progress.at("Writing", this.done, this.total);
	}

	private static <T> List<List<T>> of(List<T> all) {
		List<List<T>> batches = new ArrayList<>();
		for (int begin = 0; begin < all.size(); begin += SIZE) {
			batches.add(all.subList(begin, Math.min(all.size(), begin + SIZE)));
		}
		return batches;
	}

}
