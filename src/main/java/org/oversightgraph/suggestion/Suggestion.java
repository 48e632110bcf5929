package org.oversightgraph.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Suggests known values that are similar to an unknown value.
 *
 * @param known the known values
 * @param shown formats a known value
 */
public record Suggestion(Collection<String> known, UnaryOperator<String> shown) {

	private static final int MOST = 3;

	/** Suggests known values without formatting. */
	public static Suggestion among(Collection<String> known) {
		return new Suggestion(known, UnaryOperator.identity());
	}

	/** Returns the most similar known values. Maximum three, often none. */
	public List<String> nearest(String value) {
		String lowerCase = value.toLowerCase(Locale.ROOT);
		int farthest = Math.max(1, Math.min(3, lowerCase.length() / 3));
		LevenshteinDistance distance = new LevenshteinDistance(farthest);
		record Candidate(String name, int distance) {
		}
		List<Candidate> near = this.known.stream()
			.map((name) -> new Candidate(name, distance.apply(lowerCase, name.toLowerCase(Locale.ROOT))))
			.filter((candidate) -> candidate.distance() >= 0)
			.toList();
		int best = near.stream().mapToInt(Candidate::distance).min().orElse(0);
		return near.stream()
			.filter((candidate) -> candidate.distance() == best)
			.map(Candidate::name)
			.sorted()
			.limit(MOST)
			.toList();
	}

	/** Returns a question with a trailing space; empty if no known value is similar. */
	public String forValue(String value) {
		List<String> nearest = nearest(value).stream().map(this.shown).toList();
		return nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "? ";
	}

}
