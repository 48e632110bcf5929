package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;

/**
 * How two bodies are related.
 *
 * @param from the one
 * @param to the other
 * @param asOf the day
 * @param paths from the one to the other, the best first
 * @param note why there is none
 */
record Connections(Organisation from, Organisation to, LocalDate asOf, List<Path> paths, @Nullable String note) {

	/** The length of the longest paths that are looked for. */
	static final int LONGEST = 6;

	/**
	 * The best paths within the surroundings of two bodies.
	 * @param longest how many steps a path may take
	 * @param wanted how many paths
	 */
	static Connections within(Surroundings surroundings, Organisation from, Organisation to, LocalDate asOf,
			int longest, int wanted) {
		List<Path> paths = new PathSearch(surroundings.relationships(), asOf).paths(from, to, longest, wanted);
		return new Connections(from, to, asOf, paths,
				paths.isEmpty() ? note(surroundings, from, to, asOf, longest) : null);
	}

	private static String note(Surroundings surroundings, Organisation from, Organisation to, LocalDate asOf,
			int longest) {
		String none = "No path of at most %s is recorded between %s and %s for %s."
			.formatted((longest == 1) ? "1 step" : longest + " steps", from.name(), to.name(), asOf);
		Stream<String> closed = Stream.of(from, to)
			.filter((body) -> body.isClosedOn(asOf))
			.map((body) -> "%s closed on %s.".formatted(body.name(), body.closedOn()));
		String cut = surroundings.leftOut().isEmpty() ? ""
				: "Only the nearest %d bodies were looked at.".formatted(surroundings.around().size());
		String further = (longest < LONGEST) ? "Longer ones are found with longest, up to %d.".formatted(LONGEST) : "";
		return Stream.of(Stream.of(none), closed, Stream.of(cut, further))
			.flatMap((sentences) -> sentences)
			.filter((sentence) -> !sentence.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
