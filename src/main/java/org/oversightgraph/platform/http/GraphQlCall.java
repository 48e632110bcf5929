package org.oversightgraph.platform.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * A GraphQL request over HTTP. It is read strictly: a parameter of the wrong type is an
 * error and is never ignored.
 *
 * @param query the GraphQL document
 * @param documentId the id of a known document
 * @param persistedHash the hash of a document, in the form of Apollo's clients
 * @param operationName the name of the operation in the document
 * @param variables the variables
 * @param extensions protocol extensions
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL
 * over HTTP, requests</a>
 */
record GraphQlCall(@Nullable String query, @Nullable String documentId, @Nullable String persistedHash,
		@Nullable String operationName, Map<String, @Nullable Object> variables, Map<String, Object> extensions) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/**
	 * Reads a request from the parameters of an address.
	 * @throws Refusal if the request is invalid
	 */
	static GraphQlCall of(MultiValueMap<String, String> parameters) {
		return of((name) -> {
			String text = single(parameters, name);
			boolean isJson = name.equals("variables") || name.equals("extensions");
			return (isJson && text != null) ? read(text, "The parameter " + name) : text;
		});
	}

	/**
	 * Reads a request from a JSON object.
	 * @throws Refusal if the request is invalid
	 */
	static GraphQlCall of(byte[] body) {
		if (body.length == 0) {
			throw Refusal.bad("The request body is empty. Send a JSON object with query.");
		}
		Object content = read(body, "The request body");
		if (content instanceof List) {
			throw Refusal.bad(
					"The request body is an array, but batches are not supported. Send one object. Its document can have several fields.");
		}
		if (!(content instanceof Map<?, ?> members)) {
			throw Refusal.bad("The request body is %s. It must be an object with query.".formatted(kindOf(content)));
		}
		return of(members::get);
	}

	private static GraphQlCall of(Function<String, @Nullable Object> member) {
		Map<String, Object> extensions = map(member, "extensions");
		return new GraphQlCall(text(member, "query"), text(member, "documentId"),
				persistedHash(extensions.get("persistedQuery")), text(member, "operationName"),
				GraphQlCall.<@Nullable Object>map(member, "variables"), extensions);
	}

	/**
	 * Returns the value of a parameter. An empty value counts as none, by GraphQL over
	 * HTTP.
	 */
	private static @Nullable String single(MultiValueMap<String, String> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw Refusal.bad("The parameter %s occurs %d times. Send it once.".formatted(name, values.size()));
		}
		return (values.isEmpty() || values.getFirst().isEmpty()) ? null : values.getFirst();
	}

	private static @Nullable String text(Function<String, @Nullable Object> member, String name) {
		Object value = member.apply(name);
		if (value == null) {
			return null;
		}
		if (!(value instanceof String text)) {
			throw Refusal.bad("%s is %s. It must be a string.".formatted(name, kindOf(value)));
		}
		return StringUtils.hasText(text) ? text : null;
	}

	@SuppressWarnings("unchecked")
	private static <V extends @Nullable Object> Map<String, V> map(Function<String, @Nullable Object> member,
			String name) {
		Object value = member.apply(name);
		if (value == null) {
			return Map.of();
		}
		if (!(value instanceof Map)) {
			throw Refusal.bad("%s is %s. It must be an object.".formatted(name, kindOf(value)));
		}
		return (Map<String, V>) value;
	}

	private static @Nullable String persistedHash(@Nullable Object persistedQuery) {
		if (persistedQuery == null) {
			return null;
		}
		if (persistedQuery instanceof Map<?, ?> members && Integer.valueOf(1).equals(members.get("version"))
				&& members.get("sha256Hash") instanceof String hash) {
			return hash;
		}
		throw Refusal.bad(
				"extensions.persistedQuery is invalid. It must be an object with version 1 and the string sha256Hash.");
	}

	private static @Nullable Object read(String json, String source) {
		return read(() -> JSON.readValue(json, Object.class), source);
	}

	private static @Nullable Object read(byte[] json, String source) {
		return read(() -> JSON.readValue(json, Object.class), source);
	}

	private static @Nullable Object read(Reading reading, String source) {
		try {
			return reading.read();
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			String where = (place != null && place.getLineNr() > 0)
					? " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr()) : "";
			boolean repeated = ex.getOriginalMessage() != null && ex.getOriginalMessage().startsWith("Duplicate");
			throw Refusal.bad(repeated ? "%s has a name twice in one object%s. Send it once.".formatted(source, where)
					: "%s is not valid JSON%s.".formatted(source, where));
		}
	}

	private static String kindOf(@Nullable Object value) {
		return switch (value) {
			case null -> "null";
			case String _ -> "a string";
			case Boolean _ -> "a boolean";
			case Number _ -> "a number";
			case List<?> _ -> "an array";
			default -> "an object";
		};
	}

	/** Reads a value of JSON. */
	private interface Reading {

		@Nullable Object read();

	}

}
