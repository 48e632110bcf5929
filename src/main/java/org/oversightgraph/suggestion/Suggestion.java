package org.oversightgraph.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds what somebody may have meant.
 *
 * @param known what there is
 * @param shown how to show one of them
 */
public record Suggestion(Collection<String> known, UnaryOperator<String> shown) {

	private static final int MOST = 3;

	/** Suggests some of what there is, as it is. */
	public static Suggestion among(Collection<String> known) {
		return new Suggestion(known, UnaryOperator.identity());
	}

	/** The nearest of what is known, up to three that are equally near; often none. */
	public List<String> nearest(String value) {
		String sought = value.toLowerCase(Locale.ROOT);
		int farthest = Math.max(1, Math.min(3, sought.length() / 3));
		LevenshteinDistance distance = new LevenshteinDistance(farthest);
		record Candidate(String name, int away) {
		}
		List<Candidate> near = this.known.stream()
			.map((name) -> new Candidate(name, distance.apply(sought, name.toLowerCase(Locale.ROOT))))
			.filter((candidate) -> candidate.away() >= 0)
			.toList();
		int best = near.stream().mapToInt(Candidate::away).min().orElse(0);
		return near.stream()
			.filter((candidate) -> candidate.away() == best)
			.map(Candidate::name)
			.sorted()
			.limit(MOST)
			.toList();
	}

	/** A question with a space behind it, or nothing when nothing comes near. */
	public String forValue(String value) {
		List<String> nearest = nearest(value).stream().map(this.shown).toList();
		return nearest.isEmpty() ? "" : "Did you mean " + String.join(" or ", nearest) + "? ";
	}

}
