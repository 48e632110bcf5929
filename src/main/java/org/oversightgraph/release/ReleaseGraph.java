package org.oversightgraph.release;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging.Cut;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Properties;

/** Reads releases and their changes. */
public final class ReleaseGraph {

	private final GraphReader reader;

	public ReleaseGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Returns the current release in the graph. Tries this even if the graph is known to
	 * be unreachable.
	 */
	public Optional<Release> look() {
		return this.reader.look("release-current", Duration.ofSeconds(2), ReleaseGraph::release).stream().findFirst();
	}

	/** Returns a release by its number; empty if it does not exist. */
	public Optional<Release> byNumber(long number) {
		return this.reader.read("release-by-number", Map.of("number", number), ReleaseGraph::release)
			.stream()
			.findFirst();
	}

	/** Returns the sources of a release, by title. */
	public List<Source> sources(long release, int limit) {
		return this.reader.read("dataset-sources", Map.of("release", release, "limit", limit),
				(row) -> SourcesRecord.read(row.get("source").asNode()));
	}

	/** Returns a page of the releases between two numbers, the latest first. */
	public Cut<Release> releases(long below, long above, PageWanted page) {
		return this.reader
			.read("releases",
					Map.of("below", below, "above", above, "fromTheEnd", page.fromTheEnd(), "limit", page.size()),
					(row) -> cut(row, "releases", ReleaseGraph::release))
			.getFirst();
	}

	/**
	 * Returns the number of the latest release that was complete before a time; 0 if
	 * there is none.
	 */
	public long newestBefore(ZonedDateTime at) {
		return this.reader.read("release-on", Map.of("at", at), (row) -> row.get("number").asLong()).getFirst();
	}

	/**
	 * A filter of changes.
	 *
	 * @param since the release before the first
	 * @param until the last release
	 * @param kinds the kinds; empty for any kind
	 * @param codes the organisations that are the subject or in a value; empty for any
	 * organisation
	 */
	public record Wanted(long since, long until, List<Change.Kind> kinds, List<String> codes) {

		/** Whether a change is of one of the kinds and about one of the organisations. */
		public boolean admits(Change change) {
			return (this.kinds.isEmpty() || this.kinds.contains(change.kind()))
					&& (this.codes.isEmpty() || this.codes.stream().anyMatch(change::concerns));
		}

	}

	/**
	 * A position in the log.
	 *
	 * @param release the number of the release
	 * @param sequence the position of the change in the release
	 */
	public record Place(long release, long sequence) implements Comparable<Place> {

		/** The position before all changes. */
		public static final Place BEGINNING = new Place(0, 0);

		/** The position after all changes. */
		public static final Place END = new Place(Long.MAX_VALUE, 0);

		private static final Comparator<Place> ORDER = Comparator.comparing(Place::release)
			.thenComparing(Place::sequence);

		/** Returns the position of a change. */
		public static Place of(Change change) {
			return new Place(change.release(), change.sequence());
		}

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}

	}

	/** Returns all changes, the oldest first. */
	public List<Change> changes(Wanted wanted) {
		return changes(wanted, Place.BEGINNING, Place.END, false, Integer.MAX_VALUE).items();
	}

	/** Returns the first or last changes between two positions, the oldest first. */
	public Cut<Change> changes(Wanted wanted, Place after, Place before, boolean fromTheEnd, int limit) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("since", wanted.since(), "until", wanted.until(), "codes", wanted.codes(), "kinds",
						wanted.kinds().stream().map(Enum::name).toList(), "fromTheEnd", fromTheEnd, "limit", limit));
		parameters.put("number", after.release());
		parameters.put("sequence", after.sequence());
		parameters.put("endNumber", before.release());
		parameters.put("endSequence", before.sequence());
		return this.reader.read("changes", parameters, (row) -> cut(row, "changes", ReleaseGraph::change)).getFirst();
	}

	private static <T> Cut<T> cut(Record row, String items, Function<MapAccessor, T> mapper) {
		return new Cut<>(row.get(items).asList((node) -> mapper.apply(node.asNode())), row.get("skipped").asInt(),
				row.get("within").asInt(), row.get("total").asInt());
	}

	/** Returns organisations in a release, by code. */
	public Map<String, Organisation> bodies(Collection<String> codes, long release) {
		return this.reader
			.read("organisations-by-code", Map.of("codes", List.copyOf(codes), "release", release),
					(row) -> OrganisationNode.read(row.get("body").asNode(), release))
			.stream()
			.collect(Collectors.toMap(Organisation::code, Function.identity()));
	}

	/** Returns sources in a release, by id. */
	public Map<String, Source> sources(Collection<String> ids, long release) {
		return this.reader
			.read("sources-by-id", Map.of("ids", List.copyOf(ids), "release", release),
					(row) -> SourcesRecord.read(row.get("source").asNode()))
			.stream()
			.collect(Collectors.toMap(Source::id, Function.identity()));
	}

	private static Change change(MapAccessor node) {
		return new Change(node.get("release").asLong(), node.get("sequence").asLong(),
				Change.Kind.valueOf(Properties.required(node, "kind")), Properties.required(node, "table"),
				Properties.required(node, "row"), Properties.text(node, "subject"), Properties.texts(node, "columns"),
				Properties.texts(node, "before"), Properties.texts(node, "after"));
	}

	static Release release(Record row) {
		return release(row.get("release").asNode());
	}

	private static Release release(MapAccessor node) {
		DatasetHeader header = new DatasetHeader(Properties.required(node, "dataset"),
				Properties.required(node, "title"), DatasetNature.valueOf(Properties.required(node, "nature")),
				node.get("holdsFrom").asLocalDate(), Properties.required(node, "name"),
				Properties.required(node, "summary"));
		Release.Size whole = new Release.Size(Properties.required(node, "contentHash"), node.get("facts").asLong(),
				node.get("added").asLong(), node.get("amended").asLong(), node.get("ended").asLong());
		return new Release(node.get("number").asLong(), header,
				new Attribution(Properties.required(node, "by"), Properties.required(node, "reason")),
				node.get("at").asZonedDateTime(), node.get("organisations").asLong(), whole, published(node, whole));
	}

	/** Returns the published size. Releases from before restricted rows have only one. */
	private static Release.Size published(MapAccessor node, Release.Size whole) {
		String hash = Properties.text(node, "publishedContentHash");
		return (hash == null) ? whole
				: new Release.Size(hash, node.get("publishedFacts").asLong(), node.get("publishedAdded").asLong(),
						node.get("publishedAmended").asLong(), node.get("publishedEnded").asLong());
	}

}
