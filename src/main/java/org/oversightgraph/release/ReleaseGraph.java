package org.oversightgraph.release;

import java.time.ZonedDateTime;
import java.util.Collection;
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
import org.oversightgraph.fact.Sources;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Properties;

/** Reads which releases there are, and which is current. */
final class ReleaseGraph {

	private final GraphReader reader;

	ReleaseGraph(GraphReader reader) {
		this.reader = reader;
	}

	/** The release that answers, if there is one. */
	Optional<Release> current() {
		return this.reader.read("release-current", Map.of(), ReleaseGraph::release).stream().findFirst();
	}

	/** A release by its number. */
	Optional<Release> byNumber(long number) {
		return this.reader.read("release-by-number", Map.of("number", number), ReleaseGraph::release)
			.stream()
			.findFirst();
	}

	/** The sources of a release, by title. */
	List<Source> sources(long release, int most) {
		return this.reader.read("dataset-sources", Map.of("release", release, "limit", most),
				(row) -> Sources.read(row.get("source").asNode()));
	}

	/**
	 * A page of releases.
	 *
	 * @param releases the newest first, and one more when there are more
	 * @param total how many there are in all
	 */
	record Releases(List<Release> releases, int total) {
	}

	/** The releases below a number, one more than asked for. */
	Releases releases(long below, int limit) {
		return this.reader
			.read("releases", Map.of("number", below, "limit", limit + 1),
					(row) -> new Releases(row.get("releases").asList((node) -> release(node.asNode())),
							row.get("total").asInt()))
			.getFirst();
	}

	/** The number of the newest release that was complete before a time; 0 for none. */
	long newestBefore(ZonedDateTime at) {
		return this.reader.read("release-on", Map.of("at", at), (row) -> row.get("number").asLong()).getFirst();
	}

	/**
	 * Which changes are wanted.
	 *
	 * @param since after which release
	 * @param until the last release
	 * @param kinds of which kinds; any when empty
	 * @param codes about which bodies; any when empty
	 */
	record Wanted(long since, long until, List<Change.Kind> kinds, List<String> codes) {
	}

	/**
	 * A page of changes.
	 *
	 * @param changes oldest first, and one more when there are more
	 * @param total how many there are in all
	 */
	record Changes(List<Change> changes, int total) {
	}

	/** The changes after a place, one more than asked for. */
	Changes changes(Wanted wanted, long afterRelease, long afterSequence, int limit) {
		return this.reader
			.read("changes",
					Map.of("since", wanted.since(), "until", wanted.until(), "kinds",
							wanted.kinds().stream().map(Enum::name).toList(), "codes", wanted.codes(), "number",
							afterRelease, "sequence", afterSequence, "limit", limit + 1L),
					(row) -> new Changes(row.get("changes").asList((node) -> change(node.asNode())),
							row.get("total").asInt()))
			.getFirst();
	}

	/** Bodies as a release has them, by code. */
	Map<String, Organisation> bodies(Collection<String> codes, long release) {
		return this.reader
			.read("organisations-by-code", Map.of("codes", List.copyOf(codes), "release", release),
					(row) -> OrganisationNode.read(row.get("body").asNode(), release))
			.stream()
			.collect(Collectors.toMap(Organisation::code, Function.identity()));
	}

	/** Sources as a release has them, by id. */
	Map<String, Source> sources(Collection<String> ids, long release) {
		return this.reader
			.read("sources-by-id", Map.of("ids", List.copyOf(ids), "release", release),
					(row) -> Sources.read(row.get("source").asNode()))
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
		return new Release(node.get("number").asLong(), header, Properties.required(node, "contentHash"),
				new Attribution(Properties.required(node, "by"), Properties.required(node, "reason")),
				node.get("at").asZonedDateTime(), node.get("organisations").asLong(), node.get("facts").asLong(),
				node.get("added").asLong(), node.get("amended").asLong(), node.get("ended").asLong());
	}

}
