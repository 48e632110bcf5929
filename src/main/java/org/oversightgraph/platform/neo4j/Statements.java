package org.oversightgraph.platform.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.driver.Query;

/**
 * The Cypher statements of the product. They are resources under {@code cypher/}. The
 * conditions that several statements share are in {@code cypher/definitions.cypher}, each
 * as {@code name(variable) := text}. A definition may use the definitions above it.
 */
public final class Statements {

	/** The name of the parameter that has all others as members. */
	public static final String ALL_PARAMETERS = "q";

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	private static final Pattern DEFINITION = Pattern.compile("(?m)^(\\w+)\\((\\w+)\\) := ((?:.+\\n?)+)");

	private static final List<Definition> DEFINITIONS = definitions(load("definitions"));

	private static final Map<String, String> STATEMENTS = new ConcurrentHashMap<>();

	private Statements() {
	}

	/** A text that replaces {@code name(argument)}. */
	private record Definition(Pattern use, Pattern variable, String text) {

		static Definition of(String name, String variable, String text) {
			return new Definition(Pattern.compile("\\b" + name + "\\(([\\w.]+|\\w+\\(\\w+\\))\\)"),
					Pattern.compile("\\b" + variable + "\\b"), text);
		}

		String expand(String cypher) {
			return this.use.matcher(cypher)
				.replaceAll((use) -> Matcher.quoteReplacement(
						this.variable.matcher(this.text).replaceAll(Matcher.quoteReplacement(use.group(1)))));
		}

	}

	/**
	 * Returns a statement as the server runs it, with its parameters as members of one,
	 * {@link #ALL_PARAMETERS}. The server makes a plan for each combination of the types
	 * of parameters, in which it distinguishes lists and texts by their size. It knows
	 * nothing of the members of a map, so that one plan serves all.
	 * @param name the path of the resource below {@code cypher/}, without its extension
	 * @throws IllegalArgumentException if there is no such statement
	 */
	static String named(String name) {
		return STATEMENTS.computeIfAbsent(name,
				(key) -> PARAMETER.matcher(expanded(load(key))).replaceAll("\\$" + ALL_PARAMETERS + ".$1"));
	}

	/**
	 * Returns a statement with its parameters, for reads within a transaction of the
	 * caller. {@link GraphReader} reads outside of transactions.
	 * @param name the path of the resource below {@code cypher/}, without its extension
	 */
	public static Query query(String name, Map<String, Object> parameters) {
		return new Query(named(name), Map.of(ALL_PARAMETERS, parameters));
	}

	/** Returns a Cypher text with its definitions replaced. */
	public static String expanded(String cypher) {
		String text = cypher;
		for (Definition definition : DEFINITIONS.reversed()) {
			text = definition.expand(text);
		}
		return text;
	}

	private static List<Definition> definitions(String text) {
		List<Definition> definitions = new ArrayList<>();
		DEFINITION.matcher(text)
			.results()
			.forEach((found) -> definitions
				.add(Definition.of(found.group(1), found.group(2), found.group(3).stripTrailing())));
		return List.copyOf(definitions);
	}

	private static String load(String name) {
		String path = "cypher/" + name + ".cypher";
		try (InputStream resource = Statements.class.getClassLoader().getResourceAsStream(path)) {
			if (resource == null) {
				throw new IllegalArgumentException("There is no statement " + path);
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
