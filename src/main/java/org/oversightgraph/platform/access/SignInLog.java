package org.oversightgraph.platform.access;

import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.oversightgraph.platform.log.RepeatedEvents;
import org.oversightgraph.platform.text.UnsafeCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs refused sign-ins and failures of the identity service, with no more than one line
 * a minute for each cause. {@link SignInAudit} writes the names.
 */
final class SignInLog implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SignInLog.class);

	private static final int LONGEST_NAME = 64;

	private static final int LONGEST_MESSAGE = 300;

	private static final String METRIC = "oversight.sign.in.refused";

	private final MeterRegistry meters;

	private final Counter unchecked;

	private final RepeatedEvents events = new RepeatedEvents();

	private final SignInAudit audit;

	/** Makes the metrics exist before the first refusal, or an alert would miss it. */
	SignInLog(MeterRegistry meters, SignInAudit audit) {
		this.meters = meters;
		this.audit = audit;
		this.unchecked = meters.counter("oversight.sign.in.unchecked");
		Stream.of(RefusalCause.values()).forEach((cause) -> counter(cause).increment(0));
	}

	private Counter counter(RefusalCause cause) {
		return this.meters.counter(METRIC, "cause", cause.name());
	}

	/** Logs a refused sign-in, or counts it towards the next line. */
	void refused(RefusalCause cause, String name, String address) {
		counter(cause).increment();
		this.events.record("Sign-in refused: " + cause.words(),
				(entry) -> logger.warn("Sign-in refused: {}. Name \"{}\", client {} ({}).", cause.words(),
						UnsafeCharacters.escaped(name, LONGEST_NAME), UnsafeCharacters.escaped(address, LONGEST_NAME),
						entry));
		this.audit.failed(cause, name, address);
	}

	/**
	 * Logs that the identity service cannot be reached, or counts it towards the next
	 * line.
	 */
	void unchecked(RuntimeException failure) {
		this.unchecked.increment();
		this.events.record("Identity service cannot be reached",
				(entry) -> logger.warn(
						"The identity service cannot be reached. Requests with a token receive 503 ({}). {}", entry,
						UnsafeCharacters.escaped(String.valueOf(failure.getMessage()), LONGEST_MESSAGE)));
	}

	@Override
	public void close() {
		this.audit.close();
	}

}
