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
 * Runs the statements of an import, batch by batch, each batch in a transaction of its
 * own, and tells how far it has come. One session writes, so that no batch ever waits for
 * a lock of another.
 */
final class Batches {

	/** How many rows a transaction takes. */
	static final int SIZE = 5000;

	private final Session session;

	private final Progress progress;

	private final long total;

	private long done;

	/**
	 * Makes the batches of an import.
	 * @param total how many rows there are to write
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
	 * Runs a statement over all of some things, which are no rows to be counted.
	 * @param parameters what it takes for a batch of them
	 */
	<T> void run(String statement, List<T> all, Function<List<T>, Map<String, Object>> parameters) {
		of(all).forEach((batch) -> run(statement, parameters.apply(batch)));
	}

	/** Runs a statement over all of some rows. */
	<T> void runCounted(String statement, List<T> rows, Function<List<T>, Map<String, Object>> parameters) {
		of(rows).forEach((batch) -> {
			run(statement, parameters.apply(batch));
			step(batch.size());
		});
	}

	private record Batch(Write write, List<Row> rows) {
	}

	/**
	 * Writes rows. While the server is busy with a batch, the next one is made ready.
	 * @param parameters what a write takes for some of its rows
	 */
	void create(List<Write> writes, Parameters parameters) {
		List<Batch> batches = writes.stream()
			.flatMap((write) -> of(write.rows()).stream().map((rows) -> new Batch(write, rows)))
			.toList();
		CompletableFuture<Value> next = madeReady(batches, 0, parameters);
		for (int i = 0; i < batches.size(); i++) {
			Value ready = next.join();
			next = madeReady(batches, i + 1, parameters);
			create(batches.get(i), ready);
		}
	}

	/** Tells what a write takes for some of its rows. */
	@FunctionalInterface
	interface Parameters {

		Map<String, Object> of(Write write, List<Row> rows);

	}

	private static CompletableFuture<Value> madeReady(List<Batch> batches, int place, Parameters parameters) {
		if (place == batches.size()) {
			return CompletableFuture.completedFuture(Values.NULL);
		}
		Batch batch = batches.get(place);
		return CompletableFuture.supplyAsync(() -> Values.value(parameters.of(batch.write(), batch.rows())));
	}

	private void create(Batch batch, Value parameters) {
		SummaryCounters made = run(batch.write().cypher(), parameters);
		if (Math.max(made.nodesCreated(), made.relationshipsCreated()) != batch.rows().size()) {
			throw new IllegalStateException("rows were lost in writing: " + batch.write().cypher());
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
