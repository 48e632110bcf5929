package org.oversightgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * A column of an exported list.
 *
 * @param heading its heading
 * @param path the keys that lead from an item to the values of the column. They can lead
 * through lists.
 */
record CsvColumn(String heading, List<String> path) {

	/** Separates the values in a cell. No value contains a line break. */
	private static final String SEPARATOR = "\n";

	private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

	/** The values found in an item. */
	private static final class Found {

		private final List<String> texts = new ArrayList<>();

		private int lists;

	}

	/**
	 * Returns the cell of an item, with one value on each line. The values of a list keep
	 * their order, and columns of the same list match line by line. For nested lists,
	 * duplicate values are omitted.
	 */
	String cell(JsonNode item) {
		Found found = new Found();
		find(item, 0, 0, found);
		if (found.lists > 1) {
			return String.join(SEPARATOR, found.texts.stream().filter((text) -> !text.isEmpty()).distinct().toList());
		}
		boolean nothing = found.texts.stream().allMatch(String::isEmpty);
		return nothing ? "" : String.join(SEPARATOR, found.texts);
	}

	private void find(JsonNode value, int at, int lists, Found found) {
		if (value.isArray()) {
			value.forEach((element) -> find(element, at, lists + 1, found));
			return;
		}
		found.lists = Math.max(found.lists, lists);
		if (at == this.path.size()) {
			found.texts.add(text(value));
		}
		else {
			find(value.path(this.path.get(at)), at + 1, lists, found);
			more(value, at, found);
		}
	}

	/**
	 * Adds the number of values that are missing because the list is longer than a page.
	 */
	private void more(JsonNode object, int at, Found found) {
		int left = object.path("totalCount").asInt(0) - object.path("edges").size();
		if (this.path.get(at).equals("edges") && left > 0) {
			found.texts.add("and %d more".formatted(left));
		}
	}

	private static String text(JsonNode value) {
		return value.isFloatingPointNumber() ? value.decimalValue().stripTrailingZeros().toPlainString()
				: LINE_BREAKS.matcher(value.asString("")).replaceAll(" ");
	}

}
