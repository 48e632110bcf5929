package org.oversightgraph.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import tools.jackson.databind.JsonNode;

/**
 * The GraphQL document that defines a list. Its variables are the parameters of the list,
 * and its selected fields are the columns. A heading is the path to the value in words.
 * The alias {@code _} omits a word.
 *
 * @param name the name of the list
 * @param title a description of the list, from the comment in the first line
 * @param text the text of the document
 * @param document the parsed document
 */
record ListDocument(String name, String title, String text, Document document) {

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private static final String EDGES = "edges";

	/**
	 * Parses a document.
	 * @throws ApiProblem if it is not valid GraphQL
	 */
	static ListDocument of(String name, String text) {
		try {
			String first = text.lines().findFirst().orElse("");
			return new ListDocument(name, first.startsWith("#") ? first.substring(1).strip() : name, text,
					Parser.parse(text));
		}
		catch (InvalidSyntaxException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private Optional<OperationDefinition> operation() {
		return this.document.getDefinitionsOfType(OperationDefinition.class).stream().findFirst();
	}

	/** Returns the variables. */
	List<VariableDefinition> variables() {
		return this.operation().map(OperationDefinition::getVariableDefinitions).orElse(List.of());
	}

	/** Returns whether it has a variable. */
	boolean hasVariable(String variable) {
		return variables().stream().anyMatch((definition) -> definition.getName().equals(variable));
	}

	/**
	 * Returns the default value of a variable, a string or an integer; null if there is
	 * none.
	 */
	@Nullable Object byDefault(String variable) {
		return variables().stream()
			.filter((definition) -> definition.getName().equals(variable))
			.findFirst()
			.map((definition) -> switch (definition.getDefaultValue()) {
				case StringValue text -> text.getValue();
				case IntValue number -> number.getValue();
				case null, default -> null;
			})
			.orElse(null);
	}

	/** Returns the connection in an answer; a missing node if there is none. */
	JsonNode connection(JsonNode answer) {
		JsonNode at = answer;
		for (Field field : path()) {
			at = at.path(field.getResultKey());
		}
		return at;
	}

	/**
	 * Requires that all pages of the list can be requested.
	 * @throws ApiProblem if a variable or field for paging is missing
	 */
	void requireWhole() {
		List<Field> path = path();
		SelectionSet page = path.isEmpty() ? null : path.getLast().getSelectionSet();
		boolean pageable = page != null && page.getSelectionsOfType(Field.class)
			.stream()
			.filter((field) -> field.getResultKey().equals("pageInfo") && field.getSelectionSet() != null)
			.map((field) -> field.getSelectionSet().getSelectionsOfType(Field.class))
			.anyMatch((fields) -> List.of("hasNextPage", "endCursor")
				.stream()
				.allMatch((key) -> fields.stream().anyMatch((field) -> field.getResultKey().equals(key))));
		if (!pageable || !hasVariable("after")) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The query must request all pages of a connection. Declare a variable $after: String, "
							+ "use it as the argument after, and select pageInfo { hasNextPage endCursor } and edges.");
		}
	}

	/**
	 * Returns the path of fields to the first connection; empty if there is none.
	 */
	private List<Field> path() {
		List<Field> path = new ArrayList<>();
		operation().ifPresent((operation) -> find(operation.getSelectionSet(), path));
		return path;
	}

	private static boolean find(@Nullable SelectionSet set, List<Field> path) {
		if (set == null) {
			return false;
		}
		for (Field field : set.getSelectionsOfType(Field.class)) {
			path.add(field);
			if (isConnection(field) || find(field.getSelectionSet(), path)) {
				return true;
			}
			path.removeLast();
		}
		return false;
	}

	private static boolean isConnection(Field field) {
		return field.getSelectionSet() != null
				&& field.getSelectionSet().getSelectionsOfType(Field.class).stream().anyMatch(ListDocument::isEdges);
	}

	/**
	 * Returns whether a field has the key {@code edges}. Other fields can have this key
	 * as their alias.
	 */
	private static boolean isEdges(Field field) {
		return field.getResultKey().equals(EDGES) && field.getSelectionSet() != null;
	}

	/** Returns the columns, in the order of the document. The document must be valid. */
	List<CsvColumn> columns() {
		Map<List<String>, CsvColumn> columns = new LinkedHashMap<>();
		List<Field> path = path();
		if (!path.isEmpty()) {
			path.getLast()
				.getSelectionSet()
				.getSelectionsOfType(Field.class)
				.stream()
				.filter(ListDocument::isEdges)
				.forEach((edges) -> walk(edges.getSelectionSet(), List.of(), List.of(), columns));
		}
		return List.copyOf(columns.values());
	}

	private void walk(SelectionSet set, List<String> path, List<String> words, Map<List<String>, CsvColumn> into) {
		for (Selection<?> selection : set.getSelections()) {
			switch (selection) {
				case Field field -> walk(field, path, words, into);
				case InlineFragment fragment -> walk(fragment.getSelectionSet(), path, words, into);
				case FragmentSpread spread -> walk(fragment(spread).getSelectionSet(), path, words, into);
				default -> throw new IllegalStateException("unknown kind of selection");
			}
		}
	}

	private void walk(Field field, List<String> path, List<String> words, Map<List<String>, CsvColumn> into) {
		List<String> here = with(path, field.getResultKey());
		List<String> heading = isInHeading(field) ? with(words, inWords(field.getResultKey())) : words;
		if (field.getSelectionSet() == null) {
			if (!isOfThePage(field)) {
				into.putIfAbsent(here, new CsvColumn(String.join("_", heading), here));
			}
		}
		else if (!field.getName().equals("pageInfo")) {
			walk(field.getSelectionSet(), here, heading, into);
		}
	}

	private FragmentDefinition fragment(FragmentSpread spread) {
		return Objects.requireNonNull(this.document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.filter((fragment) -> fragment.getName().equals(spread.getName()))
			.findFirst()
			.orElse(null), "a valid document defines its fragments");
	}

	private static boolean isOfThePage(Field field) {
		return field.getName().equals("cursor") || field.getName().equals("totalCount");
	}

	private static boolean isInHeading(Field field) {
		return !List.of("_", EDGES, "node").contains(field.getResultKey());
	}

	private static String inWords(String key) {
		return HUMP.matcher(key).replaceAll("_").toLowerCase(Locale.ROOT);
	}

	private static List<String> with(List<String> some, String another) {
		List<String> more = new ArrayList<>(some);
		more.add(another);
		return List.copyOf(more);
	}

}
