package org.oversightgraph.platform.access;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.limit.ClientNetwork;

/**
 * Counts failed sign-ins by client address, and by name and client address. Successful
 * sign-ins are not counted.
 */
final class SignInRate {

	private static final int MOST_CLIENTS = 10_000;

	/**
	 * Maximum length of a stored name, so that no client can fill the memory with names.
	 */
	private static final int LONGEST_NAME = 100;

	private final int perName;

	private final int perAddress;

	private final Duration period;

	private final Cache<String, Bucket> addresses;

	private final Cache<NameAt, Bucket> names;

	SignInRate(SignInSettings settings) {
		this.perName = settings.failuresPerName();
		this.perAddress = settings.failuresPerAddress();
		this.period = settings.period();
		this.addresses = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(this.period).build();
		this.names = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(this.period).build();
	}

	private record NameAt(String name, String address) {

		static NameAt of(String name, String address) {
			String shortened = name.substring(0, Math.min(name.length(), LONGEST_NAME));
			return new NameAt(shortened.toLowerCase(Locale.ROOT), address);
		}

	}

	/**
	 * A rate that a client exceeds.
	 *
	 * @param limit the number of failed sign-ins per period
	 * @param period the period
	 * @param left the time until the client may try again
	 */
	record Exceeded(int limit, Duration period, Duration left) {

		/** Returns the time to wait in whole seconds. Minimum 1. */
		long seconds() {
			return Math.max(1, this.left.plusMillis(999).toSeconds());
		}

	}

	/**
	 * Returns the rate that a client exceeds; empty if none. If it exceeds both, returns
	 * the rate with the longer wait.
	 */
	Optional<Exceeded> exceeded(String name, String address) {
		String network = ClientNetwork.of(address);
		return Stream
			.of(exceeded(this.names.getIfPresent(NameAt.of(name, network)), this.perName),
					exceeded(this.addresses.getIfPresent(network), this.perAddress))
			.flatMap(Optional::stream)
			.max(Comparator.comparing(Exceeded::left));
	}

	private Optional<Exceeded> exceeded(@Nullable Bucket bucket, int limit) {
		return Optional.ofNullable(bucket)
			.map((counted) -> counted.estimateAbilityToConsume(1))
			.filter((estimate) -> !estimate.canBeConsumed())
			.map((estimate) -> new Exceeded(limit, this.period, Duration.ofNanos(estimate.getNanosToWaitForRefill())));
	}

	/** Counts a failed sign-in. */
	void failed(String name, String address) {
		String network = ClientNetwork.of(address);
		this.names.get(NameAt.of(name, network), (_) -> bucket(this.perName)).tryConsume(1);
		this.addresses.get(network, (_) -> bucket(this.perAddress)).tryConsume(1);
	}

	private Bucket bucket(int failures) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(failures).refillGreedy(failures, this.period))
			.build();
	}

}
