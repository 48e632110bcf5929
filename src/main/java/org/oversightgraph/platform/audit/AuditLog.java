package org.oversightgraph.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.log.RequestId;
import org.oversightgraph.platform.text.UnsafeCharacters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each event, as {@code name="value"} pairs. The logger has its own
 * name, so that operators can send the lines to a place of their own. The lines have no
 * passwords and no tokens.
 */
public final class AuditLog {

	/** The name of the logger. */
	public static final String LOGGER = "org.oversightgraph.audit";

	private static final Logger logger = LoggerFactory.getLogger(LOGGER);

	private static final int LONGEST = 600;

	private AuditLog() {
	}

	/**
	 * Records a change of the data.
	 * @param event the kind of change
	 * @param by the author
	 * @param role the role in which the author acted
	 * @param details further values, by name
	 */
	public static void changed(String event, String by, String role, Map<String, ?> details) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("event", event);
		values.put("by", by);
		values.put("role", role);
		values.putAll(details);
		write(values);
	}

	/**
	 * Records sign-ins that failed.
	 * @param name the name that the client sent, which can be wrong
	 * @param client the address of the client
	 * @param cause the reason
	 * @param failures the number of failures that the line stands for
	 */
	public static void signInFailed(String name, String client, String cause, long failures) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("event", "sign-in-failed");
		values.put("name", name);
		values.put("client", client);
		values.put("cause", cause);
		values.put("failures", failures);
		write(values);
	}

	private static void write(Map<String, Object> values) {
		RequestId.current().ifPresent((id) -> values.put(RequestId.KEY, id));
		logger.info("{}",
				values.entrySet()
					.stream()
					.map((value) -> value.getKey() + "=" + quoted(value.getValue()))
					.collect(Collectors.joining(" ")));
	}

	/** Returns a value in quotes, which it cannot leave. */
	private static String quoted(@Nullable Object value) {
		String text = UnsafeCharacters.escaped(String.valueOf(value), LONGEST);
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
