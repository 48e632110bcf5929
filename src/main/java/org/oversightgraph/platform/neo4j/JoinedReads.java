package org.oversightgraph.platform.neo4j;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.oversightgraph.platform.neo4j.Rows.Row;
import org.oversightgraph.platform.time.Deadline;

import org.springframework.util.function.SingletonSupplier;

/**
 * Reads rows for several requests together. One read for ten requests costs the database
 * much less than ten reads. The first reads of a statement begin immediately. Requests
 * that come while they are in progress wait for the end of one of them, each until its
 * own deadline. The next read then returns the rows of all these requests. Requests with
 * different parameters, for example another release or visibility, are never read
 * together.
 */
final class JoinedReads {

	/** The number of reads of a statement at the same time. */
	static final int AT_ONCE = 2;

	/**
	 * The maximum number of keys of a joined read. More keys are read alone. Joining them
	 * saves little, and other requests would wait long for them.
	 */
	static final int MOST_KEYS = 40;

	private final Reader reader;

	private final ObservationRegistry observations;

	private final Executor threads;

	/** The reads in progress and those that wait. Guarded by itself. */
	private final Map<Kind, Lane> lanes = new HashMap<>();

	/**
	 * Creates joined reads.
	 * @param threads runs the reads of several requests
	 * @param observations receives the reads of each request, with the time it waits
	 */
	JoinedReads(Reader reader, Executor threads, ObservationRegistry observations) {
		this.reader = reader;
		this.threads = threads;
		this.observations = observations;
	}

	/** Runs statements until the deadline of the current thread. */
	interface Reader {

		/** Runs a statement. */
		List<Record> read(String statement, Map<String, Object> parameters);

		/** Waits for the records of a read on another thread. */
		List<Record> await(CompletableFuture<List<Record>> records);

	}

	/** What reads must have in common to be joined. */
	private record Kind(String statement, Map<String, Object> parameters) {
	}

	/** The reads of a kind. */
	private static final class Lane {

		/** The number of reads in progress. */
		private int reads;

		private final Deque<Joined<?>> waiting = new ArrayDeque<>();

	}

	/** A read for several requests. */
	private static final class Joined<T> {

		private final Rows<T> rows;

		private final Set<String> keys = new LinkedHashSet<>();

		private final CompletableFuture<List<Record>> records = new CompletableFuture<>();

		/** The rows, which one of the requests maps for all. */
		private final SingletonSupplier<List<Row<T>>> mapped;

		/** The latest deadline of the requests; null if one of them has none. */
		private @Nullable Deadline latest;

		private int requests;

		Joined(Rows<T> rows) {
			this.rows = rows;
			this.mapped = SingletonSupplier.of(() -> rows.mapper().apply(this.records.join()));
		}

		boolean hasPlaceFor(List<String> wanted) {
			return this.keys.size() + wanted.size() <= MOST_KEYS;
		}

		void add(List<String> wanted, Optional<Deadline> deadline) {
			this.keys.addAll(wanted);
			boolean first = this.requests++ == 0;
			if (deadline.isEmpty()) {
				this.latest = null;
			}
			else if (first || (this.latest != null && deadline.get().isAfter(this.latest))) {
				this.latest = deadline.get();
			}
		}

		List<Row<T>> rowsOf(Collection<String> wanted) {
			Set<String> own = Set.copyOf(wanted);
			return this.mapped.obtain().stream().filter((row) -> own.contains(row.key())).toList();
		}

		void read(Reader reader) {
			try {
				Supplier<List<Record>> read = () -> reader.read(this.rows.statement(), this.rows.having(this.keys));
				this.records.complete((this.latest != null) ? this.latest.run(read) : read.get());
			}
			catch (RuntimeException | Error ex) {
				this.records.completeExceptionally(ex);
			}
		}

	}

	/**
	 * Returns the rows with keys, in no order and without unknown keys.
	 * @param keys no more keys than one read may have
	 * @throws RuntimeException the failure of the read
	 */
	<T> List<Row<T>> rows(Rows<T> wanted, List<String> keys) {
		if (keys.size() > MOST_KEYS) {
			return wanted.mapper().apply(alone(wanted, keys));
		}
		Kind kind = new Kind(wanted.statement(), wanted.parameters());
		Joined<T> joined = joinOrBegin(kind, wanted, keys);
		if (joined != null) {
			observed(wanted, () -> this.reader.await(joined.records));
			return joined.rowsOf(keys);
		}
		List<Record> records;
		try {
			records = alone(wanted, keys);
		}
		finally {
			// The next read does not wait until these records are mapped.
			end(kind);
		}
		return wanted.mapper().apply(records);
	}

	private List<Record> alone(Rows<?> wanted, List<String> keys) {
		return observed(wanted, () -> this.reader.read(wanted.statement(), wanted.having(keys)));
	}

	private List<Record> observed(Rows<?> wanted, Supplier<List<Record>> read) {
		return ReadObservation.observe(this.observations, wanted.statement(), read);
	}

	/**
	 * Begins a read of the current thread, or joins one that has not begun.
	 * @return the joined read; null if the current thread reads alone
	 */
	@SuppressWarnings("unchecked")
	private <T> @Nullable Joined<T> joinOrBegin(Kind kind, Rows<T> wanted, List<String> keys) {
		synchronized (this.lanes) {
			Lane lane = this.lanes.computeIfAbsent(kind, (_) -> new Lane());
			if (lane.reads < AT_ONCE) {
				lane.reads++;
				return null;
			}
			// Rows of the same kind have the same type.
			Joined<T> last = (Joined<T>) lane.waiting.peekLast();
			if (last == null || !last.hasPlaceFor(keys)) {
				last = new Joined<>(wanted);
				lane.waiting.add(last);
			}
			last.add(keys, Deadline.current());
			return last;
		}
	}

	/** Ends a read, and begins the next if requests wait for it. */
	private void end(Kind kind) {
		synchronized (this.lanes) {
			Lane lane = Objects.requireNonNull(this.lanes.get(kind), "The lane of a read in progress exists.");
			Joined<?> next = lane.waiting.poll();
			if (next != null) {
				this.threads.execute(() -> read(kind, next));
			}
			else if (--lane.reads == 0) {
				this.lanes.remove(kind);
			}
		}
	}

	private void read(Kind kind, Joined<?> joined) {
		try {
			joined.read(this.reader);
		}
		finally {
			end(kind);
		}
	}

	/** Returns the number of requests that wait for a joined read to begin. */
	int waiting() {
		synchronized (this.lanes) {
			return this.lanes.values()
				.stream()
				.flatMap((lane) -> lane.waiting.stream())
				.mapToInt((joined) -> joined.requests)
				.sum();
		}
	}

}
