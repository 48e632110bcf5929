package org.oversightgraph.platform.log;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id of the request that a thread works on. It is in the logging context, so that
 * every log line of the request has it.
 */
public final class RequestId {

	/** The name in the logging context and in {@code extensions} of an error. */
	public static final String KEY = "requestId";

	/** The header of requests and responses. */
	public static final String HEADER = "X-Request-Id";

	/** Other characters could forge log lines or break a client's header. */
	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private RequestId() {
	}

	/** Returns the id of the current thread's request; empty if it has none. */
	public static Optional<String> current() {
		return Optional.ofNullable(MDC.get(KEY));
	}

	/**
	 * Returns the id of a new request: that of its client if it is well formed, and a
	 * random one otherwise.
	 * @param presented the id in the request's header; null if there is none
	 */
	public static String of(@Nullable String presented) {
		return (presented != null && WELL_FORMED.matcher(presented).matches()) ? presented
				: UUID.randomUUID().toString();
	}

}
