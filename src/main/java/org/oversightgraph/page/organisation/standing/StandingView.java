package org.oversightgraph.page.organisation.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.EventDate;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.SegmentRecord;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.TabView;
import org.oversightgraph.page.organisation.timeline.Edition;
import org.oversightgraph.page.organisation.timeline.Strip;
import org.oversightgraph.standing.SupportStay.Status;
import org.oversightgraph.table.Table;

/**
 * The segments, support, ratings and metrics of an organisation.
 *
 * @param heading the organisation
 * @param answer the answer; null if this kind of organisation has no standing
 * @param strip the segments and the support through time; null without an answer
 * @param charts the metrics through time
 * @param segments the recorded segments
 * @param ratings the ratings
 * @param metrics the metrics
 * @param episodes the support episodes, the latest first
 */
public record StandingView(Heading heading, @Nullable StandingAnswer answer, @Nullable Strip strip, MetricCharts charts,
		Section segments, Section ratings, Section metrics, List<EpisodeView> episodes) implements TabView {

	/** Returns the view of an organisation of a kind without segments. */
	static StandingView without(Heading heading) {
		Section none = Section.of(Table.named("none", "None", "None").build(), "");
		return new StandingView(heading, null, null, new MetricCharts(List.of(), List.of()), none, none, none,
				List.of());
	}

	/** Creates the view of an answer. */
	static StandingView of(Heading heading, StandingAnswer answer, List<Series> metrics, List<Edition> editions,
			LocalDate from, LocalDate asOf) {
		StandingTables tables = new StandingTables(answer);
		return new StandingView(heading, answer, StandingStrip.of(heading.name(), answer, editions, from, asOf),
				MetricCharts.of(metrics), tables.segments(), tables.ratings(), StandingTables.metrics(metrics),
				EpisodeView.of(answer.support()));
	}

	@Override
	public Tab tab() {
		return Tab.STANDING;
	}

	@Override
	public String template() {
		return "organisation/standing.jte";
	}

	@Override
	public @Nullable Picture picture() {
		return (this.strip == null) ? null : new Picture("picture/strip.jte", this.strip);
	}

	@Override
	public List<Table> tables() {
		List<Table> tables = new ArrayList<>();
		tables.add(this.segments.table());
		this.episodes.forEach((episode) -> tables.addAll(episode.tables()));
		tables.add(this.ratings.table());
		tables.add(this.metrics.table());
		return tables.stream().filter((table) -> !table.isEmpty()).toList();
	}

	@Override
	public List<EventDate> events() {
		return (this.answer == null) ? List.of()
				: this.answer.segmentHistory()
					.stream()
					.filter((change) -> change.allocation().validFrom() != null)
					.map((change) -> new EventDate(Objects.requireNonNull(change.allocation().validFrom()),
							"Segment " + change.allocation().segment()))
					.sorted(Comparator.comparing(EventDate::date))
					.toList();
	}

	/** Returns the answer in a few words, for example "Segment 4". */
	public String verdict() {
		if (this.answer == null || this.answer.segment() == null) {
			return (this.answer != null && this.answer.presumedSegment() != null)
					? "Segment %d presumed".formatted(this.answer.presumedSegment()) : "No segment recorded";
		}
		return "Segment " + this.answer.segment().segment();
	}

	/** Returns the meaning of the segment; empty if none applies. */
	public String meaning() {
		SegmentRecord segment = (this.answer == null) ? null : this.answer.segment();
		return (segment == null || segment.label() == null) ? "" : segment.label() + ".";
	}

	/** Returns the support in one sentence. */
	public String supportSentence() {
		List<String> current = this.episodes.stream()
			.filter((episode) -> episode.episode().status() != Status.ENDED)
			.map((episode) -> Wording.programme(episode.episode().programme())
					+ ((episode.episode().status() == Status.NOT_KNOWN) ? " (no end is recorded)" : ""))
			.distinct()
			.toList();
		return current.isEmpty() ? "No support programme is recorded on this date."
				: "Support: " + String.join(", ", current) + ".";
	}

	/** Returns why the page has no content, as a sentence. */
	public String notApplicable() {
		return "The framework places trusts and integrated care boards in segments. %s is %s. No segment, support or rating is recorded for this kind of organisation."
			.formatted(this.heading.name(), article(Wording.kind(this.heading.kind(), this.heading.type())));
	}

	private static String article(String kind) {
		boolean known = kind.startsWith("NHS") || kind.startsWith("ICB");
		String text = known ? kind : kind.substring(0, 1).toLowerCase(Locale.UK) + kind.substring(1);
		return (("aeiouAEIOUN".indexOf(kind.charAt(0)) >= 0 && !kind.startsWith("National")) ? "an " : "a ") + text;
	}

}
