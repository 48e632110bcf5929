package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A closed loop: each client asks again when it has its answer. */
final class Load {

	private Load() {
	}

	/**
	 * The requests of one run.
	 *
	 * @param latencies latencies of right answers in nanoseconds, in ascending order
	 * @param failures number of requests without a right answer
	 * @param failure the message of the first failure; empty if there is none
	 * @param nanoseconds time from the first request to the last answer
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Run(long[] latencies, int failures, String failure, long nanoseconds) {

		/** Returns the right answers a second. */
		double rate() {
			return this.latencies.length * 1e9 / this.nanoseconds;
		}

		/**
		 * Returns a percentile of the latency, in milliseconds. Not a number if empty.
		 */
		double latency(double share) {
			int count = this.latencies.length;
			return (count == 0) ? Double.NaN : this.latencies[Math.min(count - 1, (int) (share * count))]
					/ (double) TimeUnit.MILLISECONDS.toNanos(1);
		}

	}

	/**
	 * Runs clients at the same time. Each client completes the request that it has begun.
	 * @param least number of requests of each client, even if they take longer
	 */
	static Run run(Exchange.Opener opener, int clients, Duration time, int least) throws IOException {
		long begin = System.nanoTime();
		long end = begin + time.toNanos();
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			List<Future<Run>> runs = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				runs.add(threads.submit(() -> client(opener, end, least)));
			}
			List<Run> done = new ArrayList<>();
			for (Future<Run> run : runs) {
				done.add(run.get());
			}
			return together(done, System.nanoTime() - begin);
		}
		catch (ExecutionException ex) {
			throw new IOException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static Run client(Exchange.Opener opener, long end, int least) throws IOException {
		long[] latencies = new long[1024];
		int count = 0;
		int failures = 0;
		String failure = "";
		try (Exchange exchange = opener.open()) {
			while (count + failures < least || System.nanoTime() < end) {
				long begin = System.nanoTime();
				try {
					exchange.ask();
					if (count == latencies.length) {
						latencies = Arrays.copyOf(latencies, 2 * count);
					}
					latencies[count++] = System.nanoTime() - begin;
				}
				catch (IOException ex) {
					failures++;
					failure = failure.isEmpty() ? String.valueOf(ex.getMessage()) : failure;
				}
			}
		}
		return new Run(Arrays.copyOf(latencies, count), failures, failure, 0);
	}

	private static Run together(List<Run> runs, long nanoseconds) {
		long[] latencies = runs.stream().flatMapToLong((run) -> Arrays.stream(run.latencies())).sorted().toArray();
		return new Run(latencies, runs.stream().mapToInt(Run::failures).sum(),
				runs.stream().map(Run::failure).filter((failure) -> !failure.isEmpty()).findFirst().orElse(""),
				nanoseconds);
	}

}
