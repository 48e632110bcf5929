package org.oversightgraph.page.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;

/**
 * The values of one filter.
 *
 * @param name the parameter in addresses
 * @param label the name of the filter in words
 * @param all its values
 */
public record Choices(String name, String label, List<Choice> all) {

	/**
	 * Creates choices from counts. A chosen value without a count is kept, with the count
	 * zero, so that the reader can remove it.
	 * @param <T> the type of the values
	 * @param words the words for a value
	 */
	public static <T> Choices of(String name, String label, List<Count<T>> counts, List<T> chosen,
			Function<T, String> words) {
		List<Choice> all = new ArrayList<>();
		counts.forEach((count) -> all.add(new Choice(count.value().toString(), words.apply(count.value()),
				count.count(), chosen.contains(count.value()))));
		chosen.stream()
			.filter((value) -> counts.stream().noneMatch((count) -> count.value().equals(value)))
			.forEach((value) -> all.add(new Choice(value.toString(), words.apply(value), 0, true)));
		return new Choices(name, label, all);
	}

	/** Creates choices of organisations without counts. */
	public static Choices ofBodies(String name, String label, List<Body> bodies, String chosen) {
		return new Choices(name, label, bodies.stream()
			.map((body) -> new Choice(body.code(), body.shortName(), null, body.code().equalsIgnoreCase(chosen)))
			.toList());
	}

	/** Returns the choices with counts, where an organisation has one. */
	public Choices counted(List<BodyCount> counts) {
		return new Choices(this.name, this.label,
				this.all.stream()
					.map((choice) -> new Choice(choice.value(), choice.label(),
							counts.stream()
								.filter((count) -> count.value().code().equals(choice.value()))
								.map(BodyCount::count)
								.findFirst()
								.orElse(0),
							choice.isChosen()))
					.toList());
	}

	/** Returns the chosen values. */
	public List<Choice> chosen() {
		return this.all.stream().filter(Choice::isChosen).toList();
	}

}
