package org.oversightgraph.platform.access;

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

	private final RepeatedEvents events = new RepeatedEvents();

	private final RepeatedEvents audited = new RepeatedEvents();

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
