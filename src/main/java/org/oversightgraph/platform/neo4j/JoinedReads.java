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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.oversightgraph.platform.neo4j.Rows.Row;
import org.oversightgraph.platform.time.Deadline;

import org.springframework.util.function.SingletonSupplier;

/**
 * Reads data releases for several requests together. One read for ten requests costs the
 * database much less than ten reads. The first reads of a kind begin immediately.
 * Requests that come while they are in progress wait for the end of one of them, each
 * until its own deadline. The next read then returns the records of all these requests.
 * Requests with different parameters, for example another release or visibility, are
 * never read together.
 */
final class JoinedReads {

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

	/**
	 * The number of keys of a request. Requests of different sizes are not joined,
	 * because a request for one organisation would wait long for a hundred others.
	 */
	enum Size {

		/** Requests without keys, which are equal. */
		NONE(0, 1),

		/** A few organisations. */
		FEW(40, 2),

		/** A page of a list, or the organisations of an integrator. */
		SOME(250, 2),

		/** All organisations, or as many as one read may have. */
		MOST(Integer.MAX_VALUE, 2);

		/** The maximum number of keys of a joined read. */
		final int most;

		/** The number of reads in progress while others wait. */
		final int atOnce;

		Size(int most, int atOnce) {
			this.most = most;
			this.atOnce = atOnce;
		}

		static Size of(Collection<String> keys) {
			return Stream.of(values()).filter((size) -> keys.size() <= size.most).findFirst().orElseThrow();
		}

	}

	/** What requests must have in common to be joined. */
	private record Kind(String statement, Map<String, Object> parameters, Size size) {
	}

	/** The reads of a kind. */
	private static final class Lane {

		/** The number of reads in progress. */
		private int reads;

		private final Deque<Joined<?>> waiting = new ArrayDeque<>();

	}

	/** A read for several requests. */
	private static final class Joined<T> {

		private final Function<Collection<String>, Map<String, Object>> parameters;

		private final int most;

		private final Set<String> keys = new LinkedHashSet<>();

		private final CompletableFuture<List<Record>> records = new CompletableFuture<>();

		/** The result, which one of the requests makes for all. */
		private final SingletonSupplier<T> result;

		/** The latest deadline of the requests; null if one of them has none. */
		private @Nullable Deadline latest;

		private int requests;

		Joined(Wanted<T> wanted) {
			this.parameters = wanted.having();
			this.most = wanted.most();
			this.result = SingletonSupplier.of(() -> wanted.mapper().apply(this.records.join()));
		}

		boolean hasPlaceFor(Collection<String> wanted) {
			long others = wanted.stream().filter((key) -> !this.keys.contains(key)).count();
			return this.keys.size() + others <= this.most;
		}

		void add(Collection<String> wanted, Optional<Deadline> deadline) {
			this.keys.addAll(wanted);
			boolean first = this.requests++ == 0;
			if (deadline.isEmpty()) {
				this.latest = null;
			}
			else if (first || (this.latest != null && deadline.get().isAfter(this.latest))) {
				this.latest = deadline.get();
			}
		}

		void read(Reader reader, String statement) {
			try {
				Supplier<List<Record>> read = () -> reader.read(statement, this.parameters.apply(this.keys));
				this.records.complete((this.latest != null) ? this.latest.run(read) : read.get());
			}
			catch (RuntimeException | Error ex) {
				this.records.completeExceptionally(ex);
			}
		}

	}

	/**
	 * What a request wants.
	 *
	 * @param kind what other requests must have in common with it
	 * @param most the maximum number of keys of one read
	 * @param having returns the parameters with the keys of a read
	 * @param mapper returns the result of a read
	 */
	private record Wanted<T>(Kind kind, int most, Function<Collection<String>, Map<String, Object>> having,
			Function<List<Record>, T> mapper) {
	}

	/**
	 * Returns the rows with keys, in no order and without unknown keys.
	 * @param keys no more keys than one read may have
	 * @throws RuntimeException the failure of the read
	 */
	<T> List<Row<T>> rows(Rows<T> rows, List<String> keys) {
		Size size = Size.of(keys);
		Set<String> own = Set.copyOf(keys);
		return result(new Wanted<>(new Kind(rows.statement(), rows.parameters(), size),
				Math.min(size.most, rows.most()), rows::having, rows.mapper()), keys)
			.stream()
			.filter((row) -> own.contains(row.key()))
			.toList();
	}

	/**
	 * Returns the records of a statement that reads a data release.
	 * @throws RuntimeException the failure of the read
	 */
	List<Record> records(String statement, Map<String, Object> parameters) {
		return result(
				new Wanted<>(new Kind(statement, parameters, Size.NONE), 0, (_) -> parameters, (records) -> records),
				List.of());
	}

	private <T> T result(Wanted<T> wanted, List<String> keys) {
		Kind kind = wanted.kind();
		Joined<T> joined = joinOrBegin(wanted, keys);
		if (joined != null) {
			observed(kind, () -> this.reader.await(joined.records));
			return joined.result.obtain();
		}
		List<Record> records;
		try {
			records = observed(kind, () -> this.reader.read(kind.statement(), wanted.having().apply(keys)));
		}
		finally {
			// The next read does not wait until these records are mapped.
			end(kind);
		}
		return wanted.mapper().apply(records);
	}

	private List<Record> observed(Kind kind, Supplier<List<Record>> read) {
		return ReadObservation.observe(this.observations, kind.statement(), read);
	}

	/**
	 * Begins a read of the current thread, or joins one that has not begun. Requests for
	 * a few organisations always wait for their turn, because many small reads cost the
	 * database much. A larger request that cannot be joined does not wait.
	 * @return the joined read; null if the current thread reads alone
	 */
	@SuppressWarnings("unchecked")
	private <T> @Nullable Joined<T> joinOrBegin(Wanted<T> wanted, List<String> keys) {
		Size size = wanted.kind().size();
		synchronized (this.lanes) {
			Lane lane = this.lanes.computeIfAbsent(wanted.kind(), (_) -> new Lane());
			// Requests of the same kind have results of the same type.
			Joined<T> last = (Joined<T>) lane.waiting.peekLast();
			boolean hasPlace = last != null && last.hasPlaceFor(keys);
			boolean waits = hasPlace || last == null || size == Size.FEW;
			if (lane.reads < size.atOnce || !waits) {
				lane.reads++;
				return null;
			}
			if (last == null || !hasPlace) {
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
			joined.read(this.reader, kind.statement());
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
