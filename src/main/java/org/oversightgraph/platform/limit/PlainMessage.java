package org.oversightgraph.platform.limit;

import java.util.regex.Pattern;

/** Rewrites messages of graphql-java without the names of Java classes. */
final class PlainMessage {

	private static final Pattern COMPOSITE = Pattern.compile("'(?:Object|Array)Value\\{.*}'", Pattern.DOTALL);

	private static final Pattern SIMPLE = Pattern.compile("\\w+Value\\{(?:name|value)='?(.*?)'?}(?=')", Pattern.DOTALL);

	private static final Pattern MAP = Pattern.compile("Expected type 'Map' but was '\\w+'\\..*", Pattern.DOTALL);

	private PlainMessage() {
	}

	static String of(String message) {
		String simple = COMPOSITE.matcher(message).replaceAll("{…}").replace("'NullValue{}'", "null");
		return MAP.matcher(SIMPLE.matcher(simple).replaceAll("$1")).replaceAll("Expected an object.");
	}

}
