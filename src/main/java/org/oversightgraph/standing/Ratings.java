package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.standing.QualityRating.Scope;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * The quality ratings of an organisation known on a date. A location's rating never
 * counts as the provider's.
 *
 * @param asOf the date
 * @param all the ratings known on the date: the provider's first, then the latest first
 */
record Ratings(LocalDate asOf, List<QualityRating> all) {

	private static final Comparator<QualityRating> LATEST_FIRST = Comparator.comparing(Ratings::day,
			Comparator.nullsLast(Comparator.reverseOrder()));

	private static final Comparator<QualityRating> PROVIDER_FIRST = Comparator.comparing(QualityRating::scope)
		.thenComparing(LATEST_FIRST)
		.thenComparing((rating) -> String.valueOf(rating.location()));

	static Ratings on(LocalDate date, List<QualityRating> recorded) {
		return new Ratings(date,
				recorded.stream().filter((rating) -> rating.isKnownBy(date)).sorted(PROVIDER_FIRST).toList());
	}

	/** Returns the provider's latest rating, or empty if none is known. */
	Optional<QualityRating> latestOfProvider() {
		return this.all.stream().filter((rating) -> rating.scope() == Scope.PROVIDER).findFirst();
	}

	/** Returns the date of the provider's rating in words, or why there is none. */
	String note() {
		long locations = this.all.stream().filter((rating) -> rating.scope() == Scope.LOCATION).count();
		String ofLocations = switch ((int) locations) {
			case 0 -> "";
			case 1 -> " One location rating is known. It does not apply to the provider as a whole.";
			default ->
				" %d location ratings are known. They do not apply to the provider as a whole.".formatted(locations);
		};
		return latestOfProvider()
			.map((rating) -> "The latest provider rating known on %s is shown. %s".formatted(DateInWords.of(this.asOf),
					dated(rating)))
			.orElseGet(() -> "No provider rating is known on %s.".formatted(DateInWords.of(this.asOf)) + ofLocations);
	}

	private static String dated(QualityRating rating) {
		PartialDate on = rating.on();
		if (on == null) {
			return "Its date is not recorded.";
		}
		return switch (rating.dateBasis()) {
			case UPDATED -> "Its source page was updated %s.".formatted(DateInWords.when(on));
			case INSPECTED -> "The inspection was %s.".formatted(DateInWords.when(on));
			case UNCHANGED_AS_OF -> "It was reported as unchanged %s.".formatted(DateInWords.when(on));
			case WARNING_NOTICE -> "A warning notice issued %s did not change it.".formatted(DateInWords.when(on));
			case PUBLISHED -> "It was published %s.".formatted(DateInWords.when(on));
			case null -> "Its date is %s.".formatted(DateInWords.of(on));
		};
	}

	private static @Nullable LocalDate day(QualityRating rating) {
		return (rating.on() == null) ? null : rating.on().latest();
	}

}
