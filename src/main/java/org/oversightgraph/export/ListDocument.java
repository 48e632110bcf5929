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
 * A question for a list, as a GraphQL document of our own API. The document is the whole
 * of what there is to say of the list: its variables are what can be asked, and what it
 * selects are the columns. A heading is the way to the value in words; the alias
 * {@code _} leaves a word out.
 *
 * @param name the name of the list
 * @param title what it holds, from the comment in the first line
 * @param text the document
 * @param document the same, read
 */
record ListDocument(String name, String title, String text, Document document) {

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private static final String EDGES = "edges";

	/**
	 * Reads a document.
	 * @throws ApiProblem if it is no GraphQL
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

	/** What can be asked. */
	List<VariableDefinition> variables() {
		return this.operation().map(OperationDefinition::getVariableDefinitions).orElse(List.of());
	}

	/** Whether it has a variable. */
	boolean asks(String variable) {
		return variables().stream().anyMatch((one) -> one.getName().equals(variable));
	}

	/** The text or number that a variable is when it is not given; null for none. */
	@Nullable Object byDefault(String variable) {
		return variables().stream()
			.filter((one) -> one.getName().equals(variable))
			.findFirst()
			.map((one) -> switch (one.getDefaultValue()) {
				case StringValue text -> text.getValue();
				case IntValue number -> number.getValue();
				case null, default -> null;
			})
			.orElse(null);
	}

	/** The connection in an answer; missing where the answer has none. */
	JsonNode connection(JsonNode answer) {
		JsonNode at = answer;
		for (Field field : way()) {
			at = at.path(field.getResultKey());
		}
		return at;
	}

	/**
	 * Requires that all of its pages can be asked for.
	 * @throws ApiProblem that says what is missing
	 */
	void requireWhole() {
		List<Field> way = way();
		SelectionSet page = way.isEmpty() ? null : way.getLast().getSelectionSet();
		boolean tells = page != null && page.getSelectionsOfType(Field.class)
			.stream()
			.filter((field) -> field.getResultKey().equals("pageInfo") && field.getSelectionSet() != null)
			.map((field) -> field.getSelectionSet().getSelectionsOfType(Field.class))
			.anyMatch((fields) -> List.of("hasNextPage", "endCursor")
				.stream()
				.allMatch((key) -> fields.stream().anyMatch((field) -> field.getResultKey().equals(key))));
		if (!tells || !asks("after")) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The query must ask for a connection, so that all its pages can be had: a variable $after: String given to it as after, and pageInfo { hasNextPage endCursor } and edges selected from it.");
		}
	}

	/**
	 * The fields that lead to the first connection; none where there is no connection.
	 */
	private List<Field> way() {
		List<Field> way = new ArrayList<>();
		operation().ifPresent((operation) -> find(operation.getSelectionSet(), way));
		return way;
	}

	private static boolean find(@Nullable SelectionSet set, List<Field> way) {
		if (set == null) {
			return false;
		}
		for (Field field : set.getSelectionsOfType(Field.class)) {
			way.add(field);
			if (isConnection(field) || find(field.getSelectionSet(), way)) {
				return true;
			}
			way.removeLast();
		}
		return false;
	}

	private static boolean isConnection(Field field) {
		return field.getSelectionSet() != null
				&& field.getSelectionSet().getSelectionsOfType(Field.class).stream().anyMatch(ListDocument::isEdges);
	}

	/** Another field can have that name as its alias, too. */
	private static boolean isEdges(Field field) {
		return field.getResultKey().equals(EDGES) && field.getSelectionSet() != null;
	}

	/** The columns of the list, in the order of the document, which must be valid. */
	List<CsvColumn> columns() {
		Map<List<String>, CsvColumn> columns = new LinkedHashMap<>();
		List<Field> way = way();
		if (!way.isEmpty()) {
			way.getLast()
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
				default -> throw new IllegalStateException("no selection that GraphQL knows");
			}
		}
	}

	private void walk(Field field, List<String> path, List<String> words, Map<List<String>, CsvColumn> into) {
		List<String> here = with(path, field.getResultKey());
		List<String> said = isSaid(field) ? with(words, inWords(field.getResultKey())) : words;
		if (field.getSelectionSet() == null) {
			if (!isOfThePage(field)) {
				into.putIfAbsent(here, new CsvColumn(String.join("_", said), here));
			}
		}
		else if (!field.getName().equals("pageInfo")) {
			walk(field.getSelectionSet(), here, said, into);
		}
	}

	private FragmentDefinition fragment(FragmentSpread spread) {
		return Objects.requireNonNull(this.document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.filter((one) -> one.getName().equals(spread.getName()))
			.findFirst()
			.orElse(null), "a valid document has the fragments it names");
	}

	private static boolean isOfThePage(Field field) {
		return field.getName().equals("cursor") || field.getName().equals("totalCount");
	}

	private static boolean isSaid(Field field) {
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
