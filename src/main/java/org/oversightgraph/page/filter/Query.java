package org.oversightgraph.page.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/** Reads and checks the filters in the address of a list. */
public final class Query {

	/** The parameters for the position in a list. */
	private static final String[] POSITION = { "after", "before" };

	private final PageRequest request;

	private final Map<String, Object> filter = new HashMap<>();

	/** Creates the query of a request. */
	public Query(PageRequest request) {
		this.request = request;
	}

	/** Returns the value of a parameter; empty if there is none. */
	public Optional<String> one(String name) {
		return this.request.parameter(name);
	}

	/**
	 * Returns the values of a parameter.
	 * @param values the values that exist
	 * @throws ApiProblem if a value does not exist
	 */
	public <E extends Enum<E>> List<E> several(String name, E[] values) {
		return this.request.parameters(name).stream().distinct().map((text) -> valueOf(text, name, values)).toList();
	}

	private static <E extends Enum<E>> E valueOf(String text, String name, E[] values) {
		return Stream.of(values)
			.filter((value) -> value.name().equals(text))
			.findFirst()
			.orElseThrow(
					() -> new ApiProblem(ProblemCode.BAD_REQUEST, "Unknown value \"%s\" in %s. Use one or more of %s."
						.formatted(text, name, Stream.of(values).map(Enum::name).collect(Collectors.joining(", ")))));
	}

	/**
	 * Returns a number in the address; empty if it is absent.
	 * @throws ApiProblem if it is no number from least to most
	 */
	public Optional<Integer> number(String name, int least, int most) {
		return one(name).map((text) -> {
			if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
				throw new ApiProblem(ProblemCode.BAD_REQUEST,
						"Invalid value \"%s\" in %s. Use a number from %d to %d.".formatted(text, name, least, most));
			}
			return Integer.valueOf(text);
		});
	}

	/**
	 * Adds a condition to the filter for the API, unless the value is absent or empty.
	 */
	public Query where(String field, @Nullable Object value) {
		boolean absent = value == null || (value instanceof List<?> list && list.isEmpty());
		if (!absent) {
			this.filter.put(field, value);
		}
		return this;
	}

	/** Adds a condition that is a parameter of the same name. */
	public Query where(String parameter) {
		return where(parameter, one(parameter).orElse(null));
	}

	/** Returns the filter for the API. */
	public Map<String, Object> filter() {
		return this.filter;
	}

	/**
	 * Returns the variables of a page of a list: its size, and the position.
	 * @throws ApiProblem if both positions are given
	 */
	public Map<String, @Nullable Object> page(int size) {
		Optional<String> after = one("after");
		Optional<String> before = one("before");
		if (after.isPresent() && before.isPresent()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "Use after or before, not both.");
		}
		Map<String, @Nullable Object> page = new HashMap<>();
		page.put("filter", this.filter);
		page.put(before.isPresent() ? "last" : "first", size);
		after.ifPresent((cursor) -> page.put("after", cursor));
		before.ifPresent((cursor) -> page.put("before", cursor));
		return page;
	}

	/** Returns the links of the page at the start of the list. */
	public Links links() {
		return this.request.links().dropping(POSITION);
	}

	/** Returns the chosen filters, each with the address of the page without it. */
	public List<Chip> chips(List<Choices> filters) {
		List<Chip> chips = new ArrayList<>();
		for (Choices filter : filters) {
			for (Choice choice : filter.chosen()) {
				boolean only = this.request.parameters(filter.name()).size() < 2;
				chips.add(new Chip(filter.label() + ": " + choice.label(),
						only ? links().with(filter.name(), null) : links().without(filter.name(), choice.value())));
			}
		}
		return chips;
	}

	/** Returns a chip for a parameter with any text; empty if it is absent. */
	public List<Chip> chip(String name, String label) {
		return one(name).map((text) -> new Chip(label + ": " + text, links().with(name, null))).stream().toList();
	}

}
