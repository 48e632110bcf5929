package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.standing.QualityRating.Scope;
import org.oversightgraph.time.PartialDate;

/**
 * What was known of a body's quality ratings on a date. A rating of a location never
 * stands for the provider.
 *
 * @param asOf the date
 * @param all those known by then: the provider's first, the newest before the older
 */
record Ratings(LocalDate asOf, List<QualityRating> all) {

	private static final Comparator<QualityRating> NEWEST_FIRST = Comparator.comparing(Ratings::day,
			Comparator.nullsLast(Comparator.reverseOrder()));

	private static final Comparator<QualityRating> PROVIDER_FIRST = Comparator.comparing(QualityRating::scope)
		.thenComparing(NEWEST_FIRST)
		.thenComparing((rating) -> String.valueOf(rating.location()));

	static Ratings on(LocalDate date, List<QualityRating> recorded) {
		return new Ratings(date,
				recorded.stream().filter((rating) -> rating.isKnownBy(date)).sorted(PROVIDER_FIRST).toList());
	}

	/** The provider's rating that was known last. */
	Optional<QualityRating> latestOfProvider() {
		return this.all.stream().filter((rating) -> rating.scope() == Scope.PROVIDER).findFirst();
	}

	/** What to know of the provider's rating, above all why there is none. */
	String note() {
		long locations = this.all.stream().filter((rating) -> rating.scope() == Scope.LOCATION).count();
		String ofLocations = switch ((int) locations) {
			case 0 -> "";
			case 1 -> " One rating of a location is; it does not stand for the provider.";
			default -> " %d ratings of locations are; they do not stand for the provider.".formatted(locations);
		};
		return latestOfProvider()
			.map((rating) -> "The latest rating of the provider recorded by %s%s.".formatted(this.asOf, dated(rating)))
			.orElseGet(() -> "No rating of the provider is recorded by %s.".formatted(this.asOf) + ofLocations);
	}

	private static String dated(QualityRating rating) {
		PartialDate on = rating.on();
		if (on == null) {
			return "; its date is not recorded";
		}
		String basis = (rating.dateBasis() == null) ? "" : rating.dateBasis();
		String told = switch (basis) {
			case "UPDATED" -> "from a page updated on %s";
			case "INSPECTED" -> "from an inspection in %s";
			case "UNCHANGED_AS_OF" -> "reported as unchanged on %s";
			case "WARNING_NOTICE" -> "left as it was by a warning notice of %s";
			case "PUBLISHED" -> "published %s";
			default -> "dated %s";
		};
		return ", " + told.formatted(on);
	}

	private static @Nullable LocalDate day(QualityRating rating) {
		return (rating.on() == null) ? null : rating.on().latest();
	}

}
