package org.oversightgraph.platform.access;

import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.oversightgraph.platform.audit.AuditLog;
import org.oversightgraph.platform.log.RepeatedEvents;
import org.oversightgraph.platform.text.UnsafeCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs refused sign-ins, with no more than one line a minute for each cause. The audit
 * log has no more than one line a minute for each cause and client.
 */
final class SignInLog {

	private static final Logger logger = LoggerFactory.getLogger(SignInLog.class);

	private static final int LONGEST_NAME = 64;

	private static final String METRIC = "oversight.sign.in.refused";

	private final MeterRegistry meters;

	private final RepeatedEvents events = new RepeatedEvents();

	private final RepeatedEvents audited = new RepeatedEvents();

	/** Makes the metric exist before the first refusal, or an alert would miss it. */
	SignInLog(MeterRegistry meters) {
		this.meters = meters;
		Stream.of(Cause.values()).forEach((cause) -> counter(cause).increment(0));
	}

	private Counter counter(Cause cause) {
		return this.meters.counter(METRIC, "cause", cause.name());
	}

	/** The reason for a refusal. */
	enum Cause {

		/** The name or the password is wrong. */
		WRONG("name or password wrong"),
		/** Too many sign-ins failed before. */
		RATE("too many failed sign-ins"),
		/** Too many sign-ins are being checked. */
		BUSY("too many sign-ins at once"),
		/** The token is invalid or has expired. */
		TOKEN("token invalid");

		private final String words;

		Cause(String words) {
			this.words = words;
		}

	}

	/** Logs a refused sign-in, or counts it towards the next line. */
	void refused(Cause cause, String name, String address) {
		counter(cause).increment();
		this.events.record("Sign-in refused: " + cause.words,
				(entry) -> logger.warn("Sign-in refused: {}. Name \"{}\", client {} ({}).", cause.words,
						UnsafeCharacters.escaped(name, LONGEST_NAME), UnsafeCharacters.escaped(address, LONGEST_NAME),
						entry));
		this.audited.record(
				"Sign-in refused: %s, client %s".formatted(cause.words,
						UnsafeCharacters.escaped(address, LONGEST_NAME)),
				(entry) -> AuditLog.signInFailed(name, address, cause.words, entry.leftOut()));
	}

}
