package org.oversightgraph.platform.access;

import java.util.EnumMap;
import java.util.Map;

import org.oversightgraph.platform.text.UnsafeCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs refused sign-ins: at most one line a minute for each cause, with a count. */
final class SignInLog {

	private static final Logger logger = LoggerFactory.getLogger(SignInLog.class);

	private static final long MINUTE = 60_000_000_000L;

	private static final int LONGEST_NAME = 64;

	private final Map<Cause, Written> written = new EnumMap<>(Cause.class);

	/** Why a sign-in is refused. */
	enum Cause {

		/** The name or the password is wrong. */
		WRONG("name or password wrong"),
		/** Too many failed before. */
		RATE("too many failed sign-ins"),
		/** Too many others are being checked. */
		BUSY("too many sign-ins at once");

		private final String words;

		Cause(String words) {
			this.words = words;
		}

	}

	/** When a line was last written, and how many were left out since. */
	private static final class Written {

		private final long at;

		private long leftOut;

		Written(long at) {
			this.at = at;
		}

	}

	/** Logs a refused sign-in, or counts it towards the next line. */
	void refused(Cause cause, String name, String address) {
		long leftOut = leftOut(cause, System.nanoTime());
		if (leftOut >= 0) {
			logger.warn("Sign-in refused: {}. Name \"{}\", client {}. {} more since the last such line.", cause.words,
					UnsafeCharacters.escaped(name, LONGEST_NAME), UnsafeCharacters.escaped(address, LONGEST_NAME),
					leftOut);
		}
	}

	/** How many were left out before a line that is due; negative if none is due. */
	private synchronized long leftOut(Cause cause, long now) {
		Written last = this.written.get(cause);
		if (last != null && now - last.at < MINUTE) {
			last.leftOut++;
			return -1;
		}
		this.written.put(cause, new Written(now));
		return (last != null) ? last.leftOut : 0;
	}

}
