package org.oversightgraph.release.api;

import org.oversightgraph.release.live.CurrentRelease;
import org.oversightgraph.release.ChangeInWords;
import org.oversightgraph.release.ReleaseGraph;
import org.oversightgraph.release.Change;
import org.oversightgraph.release.ImportOutcome;
import org.oversightgraph.release.ChangeLog;
import org.oversightgraph.release.Release;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.curation.CuratedChange;
import org.oversightgraph.fact.Source;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.Paging.Cut;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.release.ReleaseGraph.Place;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Returns the releases and their changes. */
@Controller
class ReleaseController {

	private static final int DEFAULT_CHANGES = 50;

	private static final Place BEFORE_ALL = new Place(0, Long.MAX_VALUE);

	private final ReleaseGraph graph;

	private final CurrentRelease current;

	private final FirstRelease first;

	private final Clock clock;

	ReleaseController(ReleaseGraph graph, CurrentRelease current, FirstRelease first, Clock clock) {
		this.graph = graph;
		this.first = first;
		this.current = current;
		this.clock = clock;
	}

	/**
	 * The start of a list of changes. Exactly one of the two is set.
	 *
	 * @param release the release before the first change
	 * @param date the start date of the changes
	 */
	record ChangesSince(@Nullable Integer release, @Nullable LocalDate date) {
	}

	/**
	 * A change with its organisation and sources.
	 *
	 * @param change the change
	 * @param organisation the organisation; null for a source
	 * @param sources the sources
	 */
	record DescribedChange(Change change, @Nullable Organisation organisation, List<Source> sources) {
	}

	/**
	 * A value before and after a change.
	 *
	 * @param column the column
	 * @param before the value before; null if there is none
	 * @param after the value after; null if there is none
	 * @param changed whether the values differ
	 */
	record ChangedValue(String column, @Nullable String before, @Nullable String after, boolean changed) {
	}

	@QueryMapping
	Connection<Item<Release>> releases(PageWanted page) {
		return Paging.connection(
				this.graph.releases(number(page.keyAfter(), Long.MAX_VALUE), number(page.keyBefore(), 0), page),
				(release) -> String.valueOf(release.number()), page, Item::new);
	}

	@QueryMapping
	Connection<Item<DescribedChange>> changes(@Argument ChangesSince since, @Argument @Nullable Integer until,
			@Argument @Nullable List<Change.Kind> kinds, @Argument @Nullable OrganisationCode organisation,
			PageWanted requestedPage) {
		PageWanted page = requestedPage.usually(DEFAULT_CHANGES);
		if (organisation != null) {
			UnknownCode.requireWellFormed(organisation);
		}
		long last = this.current.release((until == null) ? null : Long.valueOf(until));
		ReleaseGraph.Wanted wanted = new ReleaseGraph.Wanted(after(since), last, (kinds == null) ? List.of() : kinds,
				(organisation == null) ? List.of() : List.of(organisation.value()));
		Cut<Change> found = changes(wanted, place(page.keyAfter(), BEFORE_ALL), place(page.keyBefore(), Place.END),
				page);
		return Paging.connection(described(found, last), ReleaseController::place, page, Item::new);
	}

	/** Returns a page of changes. The first release added all rows without a log. */
	private Cut<Change> changes(ReleaseGraph.Wanted wanted, Place after, Place before, PageWanted page) {
		Cut<Change> logged = this.graph.changes(wanted, after, before, page.fromTheEnd(), page.size());
		if (wanted.since() >= FirstRelease.NUMBER) {
			return logged;
		}
		List<Change> initial = this.first.changes(wanted);
		List<Change> within = initial.stream()
			.filter((change) -> Place.of(change).compareTo(after) > 0 && Place.of(change).compareTo(before) < 0)
			.toList();
		List<Change> both = Stream.concat(within.stream(), logged.items().stream()).toList();
		int size = Math.min(page.size(), both.size());
		List<Change> items = page.fromTheEnd() ? both.subList(both.size() - size, both.size()) : both.subList(0, size);
		int skipped = (int) initial.stream().filter((change) -> Place.of(change).compareTo(after) <= 0).count();
		return new Cut<>(items, skipped + logged.skipped(), within.size() + logged.within(),
				initial.size() + logged.total());
	}

	@QueryMapping
	Connection<Item<DescribedChange>> releaseDifference(@Argument int from, @Argument @Nullable Integer to,
			PageWanted requestedPage) {
		long first = this.current.release(Long.valueOf(from));
		long second = this.current.release((to == null) ? requestedPage.releaseOfCursors() : Long.valueOf(to));
		PageWanted page = requestedPage.usually(DEFAULT_CHANGES).in(second);
		ReleaseGraph.Wanted wanted = new ReleaseGraph.Wanted(Math.min(first, second), Math.max(first, second),
				List.of(), List.of());
		Stream<Change> folded = ChangeLog.folded(this.graph.changes(wanted)).stream();
		List<Change> differences = ((first > second) ? folded.map(ChangeLog::reversed) : folded).toList();
		Cut<Change> cut = Paging.cut(differences, ReleaseController::row, page);
		return Paging.connection(described(cut, second), (described) -> row(described.change()), page, Item::new);
	}

	private static String row(Change change) {
		return change.table() + " " + change.key();
	}

	@SchemaMapping(typeName = "CuratedChange")
	@Nullable Long release(CuratedChange change) {
		return (change.outcome() == null) ? null : change.outcome().release().number();
	}

	@SchemaMapping(typeName = "CuratedChange")
	@Nullable Release currentRelease(CuratedChange change) {
		return (change.outcome() == null) ? null : change.outcome().release();
	}

	@SchemaMapping(typeName = "CuratedChange")
	@Nullable Connection<Item<DescribedChange>> changes(CuratedChange change, PageWanted requestedPage) {
		ImportOutcome outcome = change.outcome();
		if (outcome == null) {
			return null;
		}
		PageWanted page = requestedPage.usually(DEFAULT_CHANGES);
		long number = outcome.release().number();
		Cut<Change> cut = Paging.cut(outcome.delta().changes(number), ReleaseController::sequence, page);
		return Paging.connection(described(cut, number), (described) -> sequence(described.change()), page, Item::new);
	}

	private static String sequence(Change change) {
		return "%09d".formatted(change.sequence());
	}

	private long after(ChangesSince since) {
		if (since.release() != null) {
			return (since.release() == 0) ? 0 : this.current.release(Long.valueOf(since.release()));
		}
		LocalDate date = Objects.requireNonNull(since.date(), "exactly one of release and date is set");
		return this.graph.newestBefore(date.atStartOfDay(this.clock.getZone()));
	}

	private static Place place(@Nullable String key, Place otherwise) {
		if (key == null) {
			return otherwise;
		}
		String[] parts = key.split(":", 2);
		Place place = new Place(number(parts[0], 0), number(parts[parts.length - 1], 0));
		if (ChangeLog.isHidden(place.sequence())) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The cursor is from a list with restricted changes. Sign in as before, or start again after release %d."
						.formatted(place.release() - 1));
		}
		return place;
	}

	private static long number(@Nullable String text, long otherwise) {
		if (text == null) {
			return otherwise;
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The cursor does not belong to this list. Send a cursor of an earlier page unchanged.");
		}
	}

	private Cut<DescribedChange> described(Cut<Change> cut, long release) {
		List<Change> changes = cut.items();
		Map<String, Organisation> bodies = this.graph
			.bodies(changes.stream().map(Change::subject).filter(Objects::nonNull).distinct().toList(), release);
		Map<String, Source> sources = this.graph
			.sources(changes.stream().map(Change::sources).flatMap(Collection::stream).distinct().toList(), release);
		return new Cut<>(changes.stream()
			.map((change) -> new DescribedChange(change, bodies.get(String.valueOf(change.subject())),
					change.sources().stream().map(sources::get).filter(Objects::nonNull).toList()))
			.toList(), cut.skipped(), cut.within(), cut.total());
	}

	private static String place(DescribedChange described) {
		return described.change().release() + ":" + described.change().sequence();
	}

	@SchemaMapping(typeName = "Release")
	String name(Release release) {
		return release.header().release();
	}

	@SchemaMapping(typeName = "Release")
	OffsetDateTime at(Release release) {
		return release.at().toOffsetDateTime();
	}

	@SchemaMapping(typeName = "Release")
	String by(Release release) {
		return release.attribution().by();
	}

	@SchemaMapping(typeName = "Release")
	String reason(Release release) {
		return release.reason();
	}

	@SchemaMapping(typeName = "Release")
	long withdrawn(Release release) {
		return release.size().ended();
	}

	@SchemaMapping(typeName = "Release")
	String contentHash(Release release) {
		return release.size().contentHash();
	}

	@SchemaMapping(typeName = "Release")
	long facts(Release release) {
		return release.size().facts();
	}

	@SchemaMapping(typeName = "Release")
	long added(Release release) {
		return release.size().added();
	}

	@SchemaMapping(typeName = "Release")
	long amended(Release release) {
		return release.size().amended();
	}

	@SchemaMapping(typeName = "Change")
	Change.Kind kind(DescribedChange described) {
		return described.change().kind();
	}

	@SchemaMapping(typeName = "Change")
	long release(DescribedChange described) {
		return described.change().release();
	}

	@SchemaMapping(typeName = "Change")
	String statement(DescribedChange described) {
		return ChangeInWords.of(described.change());
	}

	@SchemaMapping(typeName = "Change")
	String table(DescribedChange described) {
		return described.change().table();
	}

	@SchemaMapping(typeName = "Change")
	String key(DescribedChange described) {
		return described.change().key();
	}

	@SchemaMapping(typeName = "Change")
	List<ChangedValue> values(DescribedChange described) {
		Change change = described.change();
		return IntStream.range(0, change.columns().size()).mapToObj((i) -> {
			String before = value(change.before(), i);
			String after = value(change.after(), i);
			return new ChangedValue(change.columns().get(i), before, after, !Objects.equals(before, after));
		}).toList();
	}

	private static @Nullable String value(List<String> values, int at) {
		return (at < values.size() && !values.get(at).isEmpty()) ? values.get(at) : null;
	}

}
