package org.oversightgraph.platform.access;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.oversightgraph.platform.audit.AuditLog;
import org.oversightgraph.platform.limit.ClientNetwork;

/**
 * Writes failed sign-ins to the audit log. Each name has a line at once, for each client
 * and cause. The end of the minute has a line with the number of further failures.
 * Failures beyond a number of names are counted for each cause, so that no client can
 * fill the log.
 */
final class SignInAudit implements AutoCloseable {

	/** Maximum number of names with lines, for one client and cause in a period. */
	static final int NAMES = 50;

	/**
	 * Maximum number of names and clients with lines, for one cause in a period. A flood
	 * of one cause cannot hide the names of another.
	 */
	static final int ATTEMPTS = 500;

	private static final Duration PERIOD = Duration.ofMinutes(1);

	/** Maximum length of a stored name. */
	private static final int LONGEST_NAME = 64;

	private final Executor afterPeriod;

	/** The number of failures without a line, by the attempt that has a line. */
	private final Map<Attempt, Long> further = new LinkedHashMap<>();

	private final Map<Client, Integer> names = new HashMap<>();

	private final Map<RefusalCause, Integer> attempts = new EnumMap<>(RefusalCause.class);

	private final Map<RefusalCause, Long> beyond = new EnumMap<>(RefusalCause.class);

	SignInAudit() {
		this(CompletableFuture.delayedExecutor(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
	}

	/**
	 * Creates the log.
	 * @param afterPeriod runs a task at the end of the period that begins now
	 */
	SignInAudit(Executor afterPeriod) {
		this.afterPeriod = afterPeriod;
	}

	private record Attempt(RefusalCause cause, String name, String address) {

		static Attempt of(RefusalCause cause, String name, String address) {
			return new Attempt(cause, name.substring(0, Math.min(name.length(), LONGEST_NAME)), address);
		}

		void write(long failures) {
			AuditLog.signInFailed(this.name, this.address, this.cause.words(), failures);
		}

	}

	private record Client(RefusalCause cause, String network) {
	}

	/** Writes a failed sign-in, or counts it towards a line at the end of the period. */
	synchronized void failed(RefusalCause cause, String name, String address) {
		Attempt attempt = Attempt.of(cause, name, address);
		if (this.further.computeIfPresent(attempt, (_, failures) -> failures + 1) != null) {
			return;
		}
		Client client = new Client(cause, ClientNetwork.of(address));
		if (this.attempts.getOrDefault(cause, 0) >= ATTEMPTS || this.names.getOrDefault(client, 0) >= NAMES) {
			this.beyond.merge(cause, 1L, Long::sum);
			return;
		}
		if (this.further.isEmpty()) {
			this.afterPeriod.execute(this::endPeriod);
		}
		this.attempts.merge(cause, 1, Integer::sum);
		this.names.merge(client, 1, Integer::sum);
		this.further.put(attempt, 0L);
		attempt.write(1);
	}

	private synchronized void endPeriod() {
		this.further.forEach((attempt, failures) -> {
			if (failures > 0) {
				attempt.write(failures);
			}
		});
		this.beyond.forEach((cause, failures) -> new Attempt(cause, "", "").write(failures));
		this.further.clear();
		this.names.clear();
		this.attempts.clear();
		this.beyond.clear();
	}

	/** Writes the failures that have no line yet. */
	@Override
	public void close() {
		endPeriod();
	}

}
