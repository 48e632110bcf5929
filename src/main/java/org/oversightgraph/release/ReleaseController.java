package org.oversightgraph.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Source;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Cut;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.release.ReleaseGraph.Place;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which releases there are, and what changed between them. */
@Controller
class ReleaseController {

	private static final int USUAL_CHANGES = 50;

	private final ReleaseGraph graph;

	private final CurrentRelease current;

	private final Clock clock;

	ReleaseController(ReleaseGraph graph, CurrentRelease current, Clock clock) {
		this.graph = graph;
		this.current = current;
		this.clock = clock;
	}

	/**
	 * From where on to tell what changed: just one of the two.
	 *
	 * @param release after this release
	 * @param date from this day on
	 */
	record ChangesSince(@Nullable Integer release, @Nullable LocalDate date) {
	}

	/**
	 * A release in a page.
	 *
	 * @param cursor its place in the list
	 * @param node the release
	 */
	record ReleaseEdge(String cursor, Release node) {
	}

	/**
	 * A change in a page.
	 *
	 * @param cursor its place in the list
	 * @param node the change
	 */
	record ChangeEdge(String cursor, ToldChange node) {
	}

	/**
	 * A change with what it is about.
	 *
	 * @param change the change
	 * @param organisation the body
	 * @param sources where it was read
	 */
	record ToldChange(Change change, @Nullable Organisation organisation, List<Source> sources) {
	}

	/**
	 * A value before and after a change.
	 *
	 * @param column the column
	 * @param before before
	 * @param after after
	 * @param changed whether the two differ
	 */
	record ChangedValue(String column, @Nullable String before, @Nullable String after, boolean changed) {
	}

	@QueryMapping
	Connection<ReleaseEdge> releases(PageWanted page) {
		return Paging.connection(
				this.graph.releases(number(page.keyAfter(), Long.MAX_VALUE), number(page.keyBefore(), 0), page),
				(release) -> String.valueOf(release.number()), page, ReleaseEdge::new);
	}

	@QueryMapping
	Connection<ChangeEdge> changes(@Argument ChangesSince since, @Argument @Nullable Integer until,
			@Argument @Nullable List<Change.Kind> kinds, @Argument @Nullable OrganisationCode organisation,
			PageWanted wantedPage) {
		PageWanted page = wantedPage.usually(USUAL_CHANGES);
		if (organisation != null) {
			UnknownCode.requireWellFormed(organisation);
		}
		long last = this.current.release((until == null) ? null : Long.valueOf(until));
		ReleaseGraph.Wanted wanted = new ReleaseGraph.Wanted(after(since), last, (kinds == null) ? List.of() : kinds,
				(organisation == null) ? List.of() : List.of(organisation.value()));
		Cut<Change> found = this.graph.changes(wanted, place(page.keyAfter(), Place.BEGINNING),
				place(page.keyBefore(), Place.END), page.fromTheEnd(), page.size());
		return Paging.connection(told(found, last), ReleaseController::place, page, ChangeEdge::new);
	}

	@QueryMapping
	Connection<ChangeEdge> releaseDifference(@Argument int from, @Argument @Nullable Integer to,
			PageWanted wantedPage) {
		long one = this.current.release(Long.valueOf(from));
		long other = this.current.release((to == null) ? wantedPage.releaseOfCursors() : Long.valueOf(to));
		PageWanted page = wantedPage.usually(USUAL_CHANGES).in(other);
		ReleaseGraph.Wanted wanted = new ReleaseGraph.Wanted(Math.min(one, other), Math.max(one, other), List.of(),
				List.of());
		Stream<Change> folded = ChangeLog.folded(this.graph.changes(wanted)).stream();
		List<Change> differences = ((one > other) ? folded.map(ChangeLog::reversed) : folded).toList();
		Cut<Change> cut = Paging.cut(differences, ReleaseController::row, page);
		return Paging.connection(told(cut, other), (told) -> row(told.change()), page, ChangeEdge::new);
	}

	private static String row(Change change) {
		return change.table() + " " + change.key();
	}

	@SchemaMapping(typeName = "CuratedChange")
	Connection<ChangeEdge> changes(ImportOutcome outcome, PageWanted wantedPage) {
		PageWanted page = wantedPage.usually(USUAL_CHANGES);
		long number = outcome.release().number();
		Cut<Change> cut = Paging.cut(outcome.delta().changes(number), ReleaseController::sequence, page);
		return Paging.connection(told(cut, number), (told) -> sequence(told.change()), page, ChangeEdge::new);
	}

	private static String sequence(Change change) {
		return "%09d".formatted(change.sequence());
	}

	private long after(ChangesSince since) {
		if (since.release() != null) {
			return this.current.release(Long.valueOf(since.release()));
		}
		LocalDate day = Objects.requireNonNull(since.date(), "just one of the two is given");
		long before = this.graph.newestBefore(day.atStartOfDay(this.clock.getZone()));
		if (before == 0) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"On %s there was no data yet: the first release brought in all of it. Take the whole dataset, and ask for changes since release 1."
						.formatted(day));
		}
		return before;
	}

	private static Place place(@Nullable String key, Place otherwise) {
		if (key == null) {
			return otherwise;
		}
		String[] parts = key.split(":", 2);
		return new Place(number(parts[0], 0), number(parts[parts.length - 1], 0));
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
					"The cursor given is not one of this list. Give one of a page before, as it is.");
		}
	}

	private Cut<ToldChange> told(Cut<Change> cut, long release) {
		List<Change> changes = cut.items();
		Map<String, Organisation> bodies = this.graph
			.bodies(changes.stream().map(Change::subject).filter(Objects::nonNull).distinct().toList(), release);
		Map<String, Source> sources = this.graph
			.sources(changes.stream().map(Change::sources).flatMap(Collection::stream).distinct().toList(), release);
		return new Cut<>(changes.stream()
			.map((change) -> new ToldChange(change, bodies.get(String.valueOf(change.subject())),
					change.sources().stream().map(sources::get).filter(Objects::nonNull).toList()))
			.toList(), cut.skipped(), cut.within(), cut.total());
	}

	private static String place(ToldChange told) {
		return told.change().release() + ":" + told.change().sequence();
	}

	@SchemaMapping(typeName = "Release")
	String name(Release release) {
		return release.header().release();
	}

	@SchemaMapping(typeName = "Release")
	String at(Release release) {
		return release.at().toOffsetDateTime().toString();
	}

	@SchemaMapping(typeName = "Release")
	String by(Release release) {
		return release.attribution().by();
	}

	@SchemaMapping(typeName = "Release")
	String reason(Release release) {
		return release.attribution().reason();
	}

	@SchemaMapping(typeName = "Release")
	long withdrawn(Release release) {
		return release.ended();
	}

	@SchemaMapping(typeName = "Change")
	Change.Kind kind(ToldChange told) {
		return told.change().kind();
	}

	@SchemaMapping(typeName = "Change")
	long release(ToldChange told) {
		return told.change().release();
	}

	@SchemaMapping(typeName = "Change")
	String statement(ToldChange told) {
		return ChangeInWords.of(told.change());
	}

	@SchemaMapping(typeName = "Change")
	String table(ToldChange told) {
		return told.change().table();
	}

	@SchemaMapping(typeName = "Change")
	String key(ToldChange told) {
		return told.change().key();
	}

	@SchemaMapping(typeName = "Change")
	List<ChangedValue> values(ToldChange told) {
		Change change = told.change();
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
