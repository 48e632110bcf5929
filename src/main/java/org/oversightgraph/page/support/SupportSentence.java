package org.oversightgraph.page.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.support.Register.Episode;
import org.oversightgraph.standing.SupportStay.Status;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/** The answer of the register in sentences. */
final class SupportSentence {

	private SupportSentence() {
	}

	/** Returns the programmes in words, as part of a sentence. */
	static String placed(List<Programme> programmes) {
		return (programmes.size() == 1) ? programmes.getFirst().placed() : "in a support programme";
	}

	/**
	 * Returns the answer.
	 * @param status the chosen status; null for all
	 */
	static String of(LocalDate asOf, List<Programme> programmes, @Nullable Status status, List<Episode> episodes) {
		long number = episodes.stream().map((episode) -> episode.organisation().code()).distinct().count();
		String placed = placed(programmes);
		String organisations = (number == 0) ? "no organisation" : Wording.count(number, "organisation");
		String be = (number > 1) ? "are" : "is";
		return switch (status) {
			case ONGOING -> "On %s, %s %s recorded %s.".formatted(DateInWords.of(asOf), organisations, be, placed);
			case ENDED ->
				"By %s, %s %s recorded as formerly %s.".formatted(DateInWords.of(asOf), organisations, be, placed);
			case NOT_KNOWN -> (number == 0)
					? "On %s, the records of every organisation show whether it is still %s."
						.formatted(DateInWords.of(asOf), placed)
					: "For %s, the records do not show whether %s still %s on %s.".formatted(organisations,
							(number > 1) ? "they are" : "it is", placed, DateInWords.of(asOf));
			case null ->
				"Up to %s, %s %s recorded %s at some time.".formatted(DateInWords.of(asOf), organisations, be, placed);
		};
	}

	/** Returns the age of the oldest record; empty if no date is recorded. */
	static String age(List<Episode> episodes) {
		return episodes.stream()
			.filter(Episode::isOpen)
			.filter((episode) -> episode.fact().validToAsRecorded() == null)
			.map(Episode::confirmed)
			.filter(Objects::nonNull)
			.filter((date) -> date.latest() != null)
			.min(Comparator.comparing((PartialDate date) -> Objects.requireNonNull(date.latest())))
			.map((date) -> "Where no end is recorded, support is shown as ongoing. The oldest of these records was last confirmed %s."
				.formatted(DateInWords.when(date)))
			.orElse("");
	}

}
