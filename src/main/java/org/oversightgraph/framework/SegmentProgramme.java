package org.oversightgraph.framework;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The programme of support that goes with a segment, and the rules about it.
 *
 * @param name the programme
 * @param entry the ids of the eligibility rules
 * @param ledBy the ids of the rules about its lead and co-ordination
 * @param exit the ids of the rules about exit and its sign-off
 * @param directors the directors that NHS England appoints
 */
public record SegmentProgramme(Programme name, List<String> entry, List<String> ledBy, List<String> exit,
		List<Director> directors) {

	/** Creates a programme. Null lists are treated as empty. */
	public SegmentProgramme(Programme name, @Nullable List<String> entry, @Nullable List<String> ledBy,
			@Nullable List<String> exit, @Nullable List<Director> directors) {
		this.name = name;
		this.entry = orEmpty(entry);
		this.ledBy = orEmpty(ledBy);
		this.exit = orEmpty(exit);
		this.directors = orEmpty(directors);
	}

	/**
	 * A director appointed for an organisation.
	 *
	 * @param kind the kind of director
	 * @param rule the id of the rule about the director
	 * @param reportsTo the director's line manager
	 */
	public record Director(DirectorKind kind, String rule, String reportsTo) {
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

	/** Returns the ids of all rules to which it refers. */
	Stream<String> named() {
		return Stream.of(this.entry, this.ledBy, this.exit, this.directors.stream().map(Director::rule).toList())
			.flatMap(List::stream);
	}

}
