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
 * The Cypher statements of the product, which are resources under {@code cypher/}. Shared
 * conditions are in {@code cypher/definitions.cypher}, each as {@code name(variable) :=
 * text}. A definition may use the definitions above it.
 */
public final class Statements {

	/** The name of the parameter that contains all others. */
	public static final String ALL_PARAMETERS = "q";

	/**
	 * The name of the parameter that is true if restricted facts are visible. Without it,
	 * they are not.
	 */
	public static final String RESTRICTED = "restricted";

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
	 * Returns a statement with its parameters as members of one parameter,
	 * {@link #ALL_PARAMETERS}. The server makes a plan for each combination of parameter
	 * types, which include the sizes of lists and texts. It ignores the members of a map,
	 * so that one plan is sufficient.
	 * @param name the path of the resource below {@code cypher/}, without its extension
	 * @throws IllegalArgumentException if the statement does not exist
	 */
	static String named(String name) {
		return STATEMENTS.computeIfAbsent(name,
				(key) -> PARAMETER.matcher(expanded(load(key))).replaceAll("\\$" + ALL_PARAMETERS + ".$1"));
	}

	/**
	 * Returns a statement with its parameters, for reads in a transaction of the caller.
	 * {@link GraphReader} reads outside such transactions.
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
