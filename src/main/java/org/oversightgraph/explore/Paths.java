package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.DateInWords;

/**
 * The paths between two organisations.
 *
 * @param from the start of the paths
 * @param to the end of the paths
 * @param asOf the date
 * @param paths the paths, best first
 * @param note the reason if there are no paths; null otherwise
 */
record Paths(Organisation from, Organisation to, LocalDate asOf, List<Path> paths, @Nullable String note) {

	/** The maximum number of steps of a path. */
	static final int LONGEST = 6;

	/**
	 * Finds the best paths in the surroundings of two organisations.
	 * @param longest the maximum number of steps of a path
	 * @param most the maximum number of paths
	 */
	static Paths within(Surroundings surroundings, Organisation from, Organisation to, LocalDate asOf, int longest,
			int most) {
		List<Path> paths = new PathSearch(surroundings.relationships(), asOf).paths(from, to, longest, most);
		return new Paths(from, to, asOf, paths, paths.isEmpty() ? note(surroundings, from, to, asOf, longest) : null);
	}

	private static String note(Surroundings surroundings, Organisation from, Organisation to, LocalDate asOf,
			int longest) {
		String none = "No path of up to %s was found between %s and %s on %s."
			.formatted((longest == 1) ? "1 step" : longest + " steps", from.name(), to.name(), DateInWords.of(asOf));
		Stream<String> closed = Stream.of(from, to)
			.filter((body) -> body.isClosedOn(asOf))
			.map((body) -> "%s closed %s.".formatted(body.name(), DateInWords.when(body.closedOn())));
		String cut = surroundings.leftOut().isEmpty() ? ""
				: "Only the nearest %d organisations were searched.".formatted(surroundings.around().size());
		String further = (longest < LONGEST) ? "To find longer paths, increase longest (maximum %d).".formatted(LONGEST)
				: "";
		return Stream.of(Stream.of(none), closed, Stream.of(cut, further))
			.flatMap((sentences) -> sentences)
			.filter((sentence) -> !sentence.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
