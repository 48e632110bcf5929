package org.oversightgraph.framework;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The programme of support that goes with a segment, and the rules about it.
 *
 * @param name the programme
 * @param entry ids of the rules that make an organisation eligible
 * @param ledBy ids of the rules that say who leads and co-ordinates it
 * @param exit ids of the rules that say what exit asks and who signs it off
 * @param directors the directors that NHS England gives to organisations in it
 */
public record SegmentProgramme(Programme name, List<String> entry, List<String> ledBy, List<String> exit,
		List<Director> directors) {

	/** A list that the file leaves out is empty. */
	public SegmentProgramme(Programme name, @Nullable List<String> entry, @Nullable List<String> ledBy,
			@Nullable List<String> exit, @Nullable List<Director> directors) {
		this.name = name;
		this.entry = orEmpty(entry);
		this.ledBy = orEmpty(ledBy);
		this.exit = orEmpty(exit);
		this.directors = orEmpty(directors);
	}

	/**
	 * A director given to an organisation.
	 *
	 * @param kind ID or SID, as the data records it
	 * @param rule id of the rule that says so
	 * @param reportsTo to whom the director reports
	 */
	public record Director(String kind, String rule, String reportsTo) {
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

	/** The ids of all rules that it names. */
	Stream<String> named() {
		return Stream.of(this.entry, this.ledBy, this.exit, this.directors.stream().map(Director::rule).toList())
			.flatMap(List::stream);
	}

}
