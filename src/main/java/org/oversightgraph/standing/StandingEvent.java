package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.standing.SegmentHistory.SegmentChange;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;

/**
 * An event in the standing of an organisation: a segment, a step of a support episode, or
 * a quality rating.
 */
public sealed interface StandingEvent {

	/** Returns the date to the recorded precision; null if it is not recorded. */
	@Nullable PartialDate when();

	/** Returns the event in a sentence. */
	String statement();

	/** Returns the date; the earliest possible date if it is not exact. */
	default @Nullable LocalDate on() {
		return PartialDate.earliestOf(when());
	}

	/** Returns the date as recorded. */
	default @Nullable String onAsRecorded() {
		return PartialDate.writtenOf(when());
	}

	/**
	 * The start of a segment.
	 *
	 * @param change the segment, compared with the one before
	 */
	record SegmentEvent(SegmentChange change) implements StandingEvent {

		@Override
		public @Nullable PartialDate when() {
			return this.change.allocation().provenance().period().from();
		}

		@Override
		public String statement() {
			return this.change.fact().statement();
		}

	}

	/**
	 * A step of a support episode.
	 *
	 * @param event the step
	 * @param when its date; null if it is not recorded
	 * @param episode the episode
	 */
	record SupportEpisodeEvent(SupportEvent.Kind event, @Nullable PartialDate when,
			SupportStay episode) implements StandingEvent {

		@Override
		public String statement() {
			Programme programme = this.episode.programme();
			String name = this.episode.organisation().name();
			String date = (this.when == null) ? "" : " " + DateInWords.when(this.when);
			return switch (this.event) {
				case ENTERED -> "%s %s%s.".formatted(name, programme.entered(), date);
				case PARTICIPATING -> "A source describes %s as %s%s.".formatted(name, programme.placed(), date);
				case APPLIED_TO_EXIT -> "%s applied to leave %s%s.".formatted(name, programme.words(), date);
				case EXITED -> "%s %s%s.".formatted(name, programme.left(), date);
			};
		}

	}

	/**
	 * A quality rating.
	 *
	 * @param rating the rating
	 * @param organisationName the name of the organisation
	 */
	record RatingEvent(QualityRating rating, String organisationName) implements StandingEvent {

		@Override
		public @Nullable PartialDate when() {
			return this.rating.on();
		}

		@Override
		public String statement() {
			return this.rating.fact(this.organisationName).statement();
		}

	}

	/**
	 * Returns the events of an organisation, the oldest first. Events without a date come
	 * first.
	 */
	static List<StandingEvent> of(String organisationName, List<SegmentChange> segments, List<SupportStay> support,
			List<QualityRating> ratings) {
		List<StandingEvent> events = new ArrayList<>();
		segments.forEach((change) -> events.add(new SegmentEvent(change)));
		support.forEach((stay) -> events.addAll(stepsOf(stay)));
		ratings.forEach((rating) -> events.add(new RatingEvent(rating, organisationName)));
		events.sort(Comparator.comparing(StandingEvent::on, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
			.thenComparing(StandingEvent::statement));
		return List.copyOf(events);
	}

	/**
	 * Returns the recorded steps of an episode. Its start and its end are added if no
	 * step records them.
	 */
	private static List<StandingEvent> stepsOf(SupportStay stay) {
		Stream<StandingEvent> recorded = stay.events()
			.stream()
			.map((event) -> new SupportEpisodeEvent(event.event(), event.on(), stay));
		PartialDate from = stay.recorded().provenance().period().from();
		PartialDate last = stay.recorded().provenance().period().lastDate();
		Stream<StandingEvent> implied = Stream
			.of(implied(stay, SupportEvent.Kind.ENTERED, from), implied(stay, SupportEvent.Kind.EXITED, last))
			.filter(Objects::nonNull);
		return Stream.concat(recorded, implied).toList();
	}

	private static @Nullable StandingEvent implied(SupportStay stay, SupportEvent.Kind kind,
			@Nullable PartialDate date) {
		boolean known = stay.events().stream().anyMatch((event) -> event.event() == kind);
		return (known || date == null || !date.possiblyBy(stay.asOf())) ? null
				: new SupportEpisodeEvent(kind, date, stay);
	}

}
