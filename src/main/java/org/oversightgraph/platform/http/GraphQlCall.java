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
 * What a request over HTTP asks. It is read strictly: a parameter of another type than it
 * has to be is told, never passed over.
 *
 * @param query the GraphQL document
 * @param documentId the id of a known document
 * @param persistedHash the hash of a document, as Apollo's clients give it
 * @param operationName which operation of the document
 * @param variables the variables
 * @param extensions further things that client and server may agree upon
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL
 * over HTTP, requests</a>
 */
record GraphQlCall(@Nullable String query, @Nullable String documentId, @Nullable String persistedHash,
		@Nullable String operationName, Map<String, @Nullable Object> variables, Map<String, Object> extensions) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/**
	 * Reads a request that is in the address.
	 * @throws Refusal if it cannot be read
	 */
	static GraphQlCall of(MultiValueMap<String, String> parameters) {
		return of((name) -> {
			String text = single(parameters, name);
			boolean isJson = name.equals("variables") || name.equals("extensions");
			return (isJson && text != null) ? read(text, "The parameter " + name) : text;
		});
	}

	/**
	 * Reads a request that is a JSON object.
	 * @throws Refusal if it cannot be read
	 */
	static GraphQlCall of(byte[] body) {
		if (body.length == 0) {
			throw Refusal.bad("The body is empty. Send a JSON object with query.");
		}
		Object content = read(body, "The body");
		if (content instanceof List) {
			throw Refusal.bad(
					"The body is an array, but requests are not taken in batches. Send one object; its document may ask several things.");
		}
		if (!(content instanceof Map<?, ?> members)) {
			throw Refusal.bad("The body is %s; it has to be an object with query.".formatted(kindOf(content)));
		}
		return of(members::get);
	}

	private static GraphQlCall of(Function<String, @Nullable Object> member) {
		Map<String, Object> extensions = map(member, "extensions");
		return new GraphQlCall(text(member, "query"), text(member, "documentId"),
				persistedHash(extensions.get("persistedQuery")), text(member, "operationName"),
				GraphQlCall.<@Nullable Object>map(member, "variables"), extensions);
	}

	/** By GraphQL over HTTP, an empty parameter is one that is not given. */
	private static @Nullable String single(MultiValueMap<String, String> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw Refusal.bad("The parameter %s is given %d times; give it once.".formatted(name, values.size()));
		}
		return (values.isEmpty() || values.getFirst().isEmpty()) ? null : values.getFirst();
	}

	private static @Nullable String text(Function<String, @Nullable Object> member, String name) {
		Object value = member.apply(name);
		if (value == null) {
			return null;
		}
		if (!(value instanceof String text)) {
			throw Refusal.bad("%s is %s; it has to be a string.".formatted(name, kindOf(value)));
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
			throw Refusal.bad("%s is %s; it has to be an object.".formatted(name, kindOf(value)));
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
		throw Refusal.bad("extensions.persistedQuery has to be an object with version 1 and sha256Hash, a string.");
	}

	private static @Nullable Object read(String json, String what) {
		return read(() -> JSON.readValue(json, Object.class), what);
	}

	private static @Nullable Object read(byte[] json, String what) {
		return read(() -> JSON.readValue(json, Object.class), what);
	}

	private static @Nullable Object read(Reading reading, String what) {
		try {
			return reading.read();
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			String where = (place != null && place.getLineNr() > 0)
					? " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr()) : "";
			throw Refusal.bad("%s is not JSON%s.".formatted(what, where));
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
