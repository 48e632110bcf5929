package org.oversightgraph.adapter.cqc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Repeats;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.file.Columns;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.standing.QualityRating.Scope;
import org.oversightgraph.standing.Rating;
import org.oversightgraph.time.PartialDate;

/**
 * The rated trusts and locations of a file. Each domain has its own row, and the rows of
 * a place are combined first. The date is the date of the overall rating.
 */
final class RatedPlaces {

	private static final Map<String, String> DOMAINS = Map.of("overall", "overall", "safe", "safe", "effective",
			"effective", "caring", "caring", "responsive", "responsive", "well-led", "well_led", "well led",
			"well_led");

	private static final Map<String, Rating> RATINGS = new LinkedHashMap<>();

	static {
		RATINGS.put("Outstanding", Rating.OUTSTANDING);
		RATINGS.put("Good", Rating.GOOD);
		RATINGS.put("Requires improvement", Rating.REQUIRES_IMPROVEMENT);
		RATINGS.put("Inadequate", Rating.INADEQUATE);
		RATINGS.put("Inspected but not rated", Rating.NOT_RATED);
		RATINGS.put("No published rating", Rating.NOT_RATED);
		RATINGS.put("Insufficient evidence to rate", Rating.NOT_RATED);
		RATINGS.put("Not formally rated", Rating.NOT_RATED);
		RATINGS.put("Not rated", Rating.NOT_RATED);
		RATINGS.put("Rating suspended", Rating.SUSPENDED);
		RATINGS.put("Suspended", Rating.SUSPENDED);
	}

	/** The notations for no rating. */
	private static final Set<String> UNRATED = Set.of("", "not applicable", "n/a");

	private final Work work;

	private final Repeats repeats;

	private final Map<String, Place> places = new LinkedHashMap<>();

	private int undated;

	private int unrated;

	RatedPlaces(Work work) {
		this.work = work;
		this.repeats = new Repeats(work.faults());
	}

	/** A trust, or a location of a trust. */
	private static final class Place {

		private final String trust;

		private final String location;

		private final String name;

		private final Map<String, String> values = new HashMap<>();

		private @Nullable LocalDate published;

		Place(String trust, String location, String name) {
			this.trust = trust;
			this.location = location;
			this.name = name;
		}

	}

	/** Adds the rating of one domain. */
	void take(Line line, Columns where, String trust, String location) {
		String domain = where.value(line, "Domain");
		String column = DOMAINS.get(domain.toLowerCase(Locale.UK));
		if (column == null) {
			unknown(line, "Domain", domain, "is not a domain of a rating",
					List.of("Overall", "Safe", "Effective", "Caring", "Responsive", "Well-led"));
			return;
		}
		String written = where.value(line, "Latest Rating");
		if (UNRATED.contains(written.toLowerCase(Locale.UK))) {
			this.unrated++;
			return;
		}
		Optional<Rating> rating = RATINGS.keySet()
			.stream()
			.filter((known) -> known.equalsIgnoreCase(written))
			.findFirst()
			.map(RATINGS::get);
		if (rating.isEmpty()) {
			unknown(line, "Latest Rating", written, "is not a rating", List.copyOf(RATINGS.keySet()));
			return;
		}
		String date = where.value(line, "Publication Date");
		Optional<LocalDate> published = Days.written(date);
		if (published.isEmpty() && !date.isEmpty()) {
			this.work.faults()
				.ofValue(line, "Publication Date", date, "is not a date",
						"Write it as dd/mm/yyyy, such as 05/05/2026.");
			return;
		}
		String subject = "the rating %s of %s".formatted(domain,
				this.work.revision().named(trust) + (location.isEmpty() ? "" : ", location " + location));
		boolean dated = column.equals("overall");
		if (!this.repeats.isFirst(line, subject, List.of(rating.get(), dated ? published : ""))) {
			return;
		}
		Place place = this.places.computeIfAbsent(trust + " " + location,
				(key) -> new Place(trust, location, where.value(line, "Location Name")));
		place.values.put(column, rating.get().name());
		if (dated) {
			place.published = published.orElse(null);
			place.values.put("location_category", where.value(line, "Location Primary Inspection Category"));
			boolean inherited = where.value(line, "Inherited Rating (Y/N)").equalsIgnoreCase("Y");
			place.values.put("note", inherited ? "Inherited from the former provider." : "");
		}
	}

	private void unknown(Line line, String column, String value, String problem, List<String> known) {
		this.work.faults()
			.unknown(line, column, value, problem, known, UnaryOperator.identity(),
					"Allowed values: " + String.join(", ", known) + ".");
	}

	/** Applies the combined ratings. */
	void applyAll() {
		if (this.unrated > 0) {
			this.work.remark("Rows not used, without a rating: " + this.unrated + ".");
		}
		this.places.values().forEach((place) -> {
			LocalDate published = place.published;
			if (published == null || !place.values.containsKey("overall")) {
				this.undated++;
			}
			else {
				apply(place, published);
			}
		});
		if (this.undated > 0) {
			this.work.remark("Ignored trusts and locations without a dated overall rating: " + this.undated + ".");
		}
	}

	private void apply(Place place, LocalDate published) {
		List<Held> recorded = this.work.revision()
			.rows("quality_ratings", "organisation", place.trust)
			.stream()
			.filter((row) -> row.text("location").equals(place.location))
			.toList();
		for (Held row : recorded) {
			PartialDate on = row.row().date("published_on");
			boolean agrees = agrees(row, place);
			boolean sameDay = on != null && on.precision() == PartialDate.Precision.DAY
					&& on.equals(PartialDate.of(published));
			if (sameDay || (on != null && agrees && Days.overlap(on, PartialDate.of(published)))) {
				amend(row, place, published, agrees);
				return;
			}
		}
		add(place, published, recorded);
	}

	/** Returns whether the ratings agree in all domains that both have. */
	private static boolean agrees(Held row, Place place) {
		return DOMAINS.values().stream().allMatch((domain) -> {
			String rating = place.values.getOrDefault(domain, "");
			return rating.isEmpty() || row.text(domain).isEmpty() || row.text(domain).equals(rating);
		});
	}

	private void amend(Held row, Place place, LocalDate published, boolean agrees) {
		String former = row.text("overall");
		Map<String, String> values = new HashMap<>(place.values);
		values.values().removeIf(String::isEmpty);
		// Do not overwrite a recorded category or note.
		values.keySet().removeIf((column) -> !DOMAINS.containsValue(column) && !row.text(column).isEmpty());
		if (row.amend(values)) {
			row.cite(this.work.source());
			this.work.found(Kind.AMENDED, place.trust,
					inWords(place, published) + (agrees ? "." : ", previously recorded as " + inWords(former) + "."));
		}
	}

	private void add(Place place, LocalDate published, List<Held> recorded) {
		Map<String, String> row = new HashMap<>(place.values);
		row.putAll(Map.of("organisation", place.trust, "scope",
				(place.location.isEmpty() ? Scope.PROVIDER : Scope.LOCATION).name(), "location", place.location,
				"published_on", published.toString(), "date_basis", "PUBLISHED", "evidence", Evidence.STATED.name()));
		row.put("sources", this.work.source());
		this.work.revision().add("quality_ratings", row);
		String before = before(recorded, published).map((former) -> ", previously " + inWords(former) + ".")
			.orElse(".");
		this.work.found(Kind.RECORDED, place.trust, inWords(place, published) + before);
	}

	private static Optional<String> before(List<Held> recorded, LocalDate published) {
		return recorded.stream()
			.filter((row) -> !latest(row).isAfter(published))
			.max((first, second) -> latest(first).compareTo(latest(second)))
			.map((row) -> row.text("overall"));
	}

	private static LocalDate latest(Held row) {
		PartialDate on = row.row().date("published_on");
		return (on != null) ? Days.last(on) : LocalDate.MAX;
	}

	private String inWords(Place place, LocalDate published) {
		String of = place.location.isEmpty() ? ""
				: ", location " + place.location + (place.name.isEmpty() ? "" : " (" + place.name + ")");
		return this.work.revision().named(place.trust) + of + ": " + inWords(place.values.getOrDefault("overall", ""))
				+ " overall, published on " + published;
	}

	private static String inWords(String rating) {
		String words = rating.toLowerCase(Locale.UK).replace('_', ' ');
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
