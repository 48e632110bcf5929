package org.oversightgraph.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The counts of a load's replies.
 *
 * @param replies all replies
 */
record Tally(List<Reply> replies) {

	private static final long STEADY = Duration.ofSeconds(3).toNanos();

	long count(Reply.Kind kind) {
		return this.replies.stream().filter((reply) -> reply.kind() == kind).count();
	}

	long stale() {
		return this.replies.stream().filter(Reply::stale).count();
	}

	Tally only(Predicate<Reply> wanted) {
		return new Tally(this.replies.stream().filter(wanted).toList());
	}

	Tally sentBetween(long from, long to) {
		return only((reply) -> reply.intended() >= from && reply.intended() < to);
	}

	/** Returns the latency percentile in milliseconds; zero if there are no replies. */
	double percentile(double share) {
		double[] sorted = this.replies.stream().mapToDouble(Reply::milliseconds).sorted().toArray();
		return (sorted.length == 0) ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
	}

	/** Returns the number of replies by code, without right answers. */
	Map<String, Long> codes() {
		return this.replies.stream()
			.filter((reply) -> !reply.code().isEmpty())
			.collect(Collectors.groupingBy(Tally::label, TreeMap::new, Collectors.counting()));
	}

	private static String label(Reply reply) {
		return (reply.kind() == Reply.Kind.LATE) ? "late: " + reply.code() : reply.code();
	}

	/**
	 * Returns the seconds from a time to the first right answer that starts 3 s of right
	 * answers. Empty if there is none.
	 */
	OptionalDouble recovery(long since) {
		List<Reply> after = this.replies.stream()
			.filter((reply) -> reply.intended() >= since)
			.sorted(Comparator.comparingLong(Reply::intended))
			.toList();
		for (int i = 0; i < after.size(); i++) {
			Reply first = after.get(i);
			List<Reply> window = after.subList(i, after.size())
				.stream()
				.takeWhile((reply) -> reply.intended() < first.intended() + STEADY)
				.toList();
			boolean whole = after.getLast().intended() >= first.intended() + STEADY * 9 / 10;
			if (whole && window.stream().allMatch((reply) -> reply.kind() == Reply.Kind.RIGHT)) {
				return OptionalDouble.of((first.completed() - since) / (double) TimeUnit.SECONDS.toNanos(1));
			}
		}
		return OptionalDouble.empty();
	}

}
