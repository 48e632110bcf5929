package org.oversightgraph.page.organisation.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Backing;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.page.organisation.standing.StandingAnswer.Change;
import org.oversightgraph.page.organisation.standing.StandingAnswer.RatingRecord;
import org.oversightgraph.standing.QualityRating.Scope;
import org.oversightgraph.table.Table;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/** The tables of the standing. */
class StandingTables {

	private static final String NOT_RECORDED = "Not recorded";

	private final StandingAnswer answer;

	StandingTables(StandingAnswer answer) {
		this.answer = answer;
	}

	/** Returns the recorded segments, the latest first. */
	Section segments() {
		Table.Builder table = Table.named("segments", "Recorded segments", "Segment", "Meaning", "Edition", "Quarter",
				"Published or began", "Until", "Age on the date", "Average score", "Rank", "In deficit", "Change");
		List<Change> latestFirst = this.answer.segmentHistory().reversed();
		latestFirst.forEach((change) -> {
			SegmentRecord segment = change.allocation();
			String end = change.fact().validToAsRecorded();
			table.row(segment.segment(), segment.label(), segment.edition().id(), segment.period(),
					began(segment, change.fact().isRestricted()),
					(end == null) ? "No end recorded" : Wording.recorded(end), segment.age(),
					(segment.score() == null) ? "" : Series.number(segment.score()), segment.rank(),
					yes(segment.inDeficit()), change.summary());
		});
		return Section.of(table.build(), "No segment is recorded by this date.")
			.backedBy(latestFirst.stream()
				.map((change) -> Backing.of("Segment %s".formatted(change.allocation().withEdition()),
						List.of(change.fact())))
				.toList())
			.withoutEmptyColumns();
	}

	private static String began(SegmentRecord segment, boolean restricted) {
		if (restricted) {
			return Wording.RESTRICTED;
		}
		if (segment.publishedOnAsRecorded() != null) {
			return "Published " + DateInWords.when(PartialDate.parse(segment.publishedOnAsRecorded()));
		}
		return (segment.validFromAsRecorded() == null) ? NOT_RECORDED
				: "Began " + DateInWords.when(PartialDate.parse(segment.validFromAsRecorded()));
	}

	private static String yes(@Nullable Boolean value) {
		return (value == null) ? "" : value ? "Yes" : "No";
	}

	/** Returns the quality ratings. */
	Section ratings() {
		Table.Builder table = Table.named("ratings", "Care Quality Commission ratings", "Rated", "Overall", "Safe",
				"Effective", "Caring", "Responsive", "Well-led", "Date", "Meaning of the date");
		this.answer.ratings()
			.forEach((rating) -> table.row(rated(rating), Wording.of(rating.overall()), Wording.of(rating.safe()),
					Wording.of(rating.effective()), Wording.of(rating.caring()), Wording.of(rating.responsive()),
					Wording.of(rating.wellLed()), date(rating), Wording.of(rating.dateBasis())));
		return Section.of(table.build(), "No rating is recorded by this date.")
			.noting(this.answer.ratingNote())
			.backedBy(this.answer.ratings().stream().map(StandingTables::backing).toList())
			.withoutEmptyColumns();
	}

	private static Backing backing(RatingRecord rating) {
		List<Reason.Source> sources = rating.sources();
		return Backing.of(rated(rating) + ", " + date(rating),
				(sources == null || sources.isEmpty()) ? List.of()
						: List.of(new Reason.Fact(
								"Rated %s overall.".formatted(Wording.of(rating.overall()).toLowerCase(Locale.UK)),
								null, null, null, null, rating.note(), sources, rating.restricted())));
	}

	private static String rated(RatingRecord rating) {
		if (rating.scope() != Scope.LOCATION) {
			return "Whole provider";
		}
		String location = (rating.location() == null) ? "Location" : "Location " + rating.location();
		return (rating.locationCategory() == null) ? location : location + " (" + rating.locationCategory() + ")";
	}

	private static String date(RatingRecord rating) {
		return (rating.dateAsRecorded() == null) ? NOT_RECORDED : Wording.recorded(rating.dateAsRecorded());
	}

	/** Returns the metrics with a column for each quarter. */
	static Section metrics(List<Series> series) {
		List<String> periods = Series.periods(series);
		List<String> headings = new ArrayList<>(List.of("Theme", "Metric"));
		headings.addAll(periods);
		headings.addAll(List.of("Unit", "Latest rank"));
		Table.Builder table = Table.named("metrics", "Metrics", headings.toArray(String[]::new));
		series.forEach((each) -> {
			List<@Nullable Object> row = new ArrayList<>(List.of(each.theme(), each.title()));
			periods.forEach((period) -> row.add(each.in(period).map(Series.Value::inWords).orElse(NOT_RECORDED)));
			row.add(each.units());
			row.add((each.latest().rank() == null) ? "" : each.latest().rank());
			table.row(row.toArray());
		});
		return Section.of(table.build(), "No metric is recorded for a quarter that ended by this date.")
			.withoutEmptyColumns();
	}

}
