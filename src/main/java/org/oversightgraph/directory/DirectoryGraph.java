package org.oversightgraph.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.Sources;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads bodies, what follows them, and sources. */
@Component
class DirectoryGraph {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

	private final GraphReader reader;

	DirectoryGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * A page of bodies.
	 *
	 * @param bodies those of the page, and one more when there are more
	 * @param total how many bodies there are in all
	 */
	record Page(List<Organisation> bodies, int total) {
	}

	/**
	 * A body that a search found.
	 *
	 * @param body the body
	 * @param score how well it fits
	 */
	record Found(Organisation body, double score) {
	}

	Optional<Organisation> body(String code, long release) {
		return bodies(List.of(code), release).stream().findFirst();
	}

	List<Organisation> bodies(Collection<String> codes, long release) {
		return codes.isEmpty() ? List.of()
				: this.reader.read("organisations-by-code", Map.of("codes", List.copyOf(codes), "release", release),
						(row) -> OrganisationNode.read(row.get("body").asNode(), release));
	}

	/** Bodies after a code, by code, one more than asked for. */
	Page page(List<OrganisationKind> kinds, List<TrustType> types, @Nullable OrganisationStatus status, Moment moment,
			String after, int limit) {
		List<Record> rows = this.reader.read("organisations-page",
				Map.of("kinds", names(kinds.isEmpty() ? List.of(OrganisationKind.values()) : kinds), "types",
						names(types), "status", (status == null) ? "" : status.name(), "asOf", moment.asOf(), "release",
						moment.release(), "after", after, "limit", limit + 1),
				(row) -> row);
		Record only = rows.getFirst();
		return new Page(only.get("bodies").asList((value) -> OrganisationNode.read(value.asNode(), moment.release())),
				only.get("total").asInt());
	}

	List<Found> search(String text, List<OrganisationKind> kinds, int limit, long release) {
		List<String> words = BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.toList();
		return words.isEmpty() ? List.of()
				: this.reader.read("organisation-search",
						Map.of("query", fullText(words), "text", text.strip().toLowerCase(Locale.ROOT), "kinds",
								names(kinds), "limit", limit, "release", release),
						(row) -> new Found(OrganisationNode.read(row.get("body").asNode(), release),
								row.get("score").asDouble()));
	}

	/**
	 * Every word must be like one in the body's names: the same, its beginning, or a
	 * letter off. Short words, such as "and", only add to the score when there are longer
	 * ones.
	 */
	private static String fullText(List<String> words) {
		boolean anyLong = words.stream().anyMatch(DirectoryGraph::isLong);
		return words.stream()
			.map((word) -> ((isLong(word) || !anyLong) ? "+" : "")
					+ (isLong(word) ? "(%1$s^4 OR %1$s*^2 OR %1$s~1)" : "(%1$s^4 OR %1$s*^2)").formatted(word))
			.collect(Collectors.joining(" "));
	}

	private static boolean isLong(String word) {
		return word.length() > 3;
	}

	/** The successions to and from bodies. */
	List<Succession> successions(Collection<String> codes, long release) {
		return this.reader.read("successions", Map.of("codes", List.copyOf(codes), "release", release), (row) -> {
			var one = row.get("succession").asRelationship();
			Sources sources = Sources.of(row.get("sources").asList(Value::asNode));
			return sources.succession(one, OrganisationNode.read(row.get("predecessor").asNode(), release),
					OrganisationNode.read(row.get("successor").asNode(), release));
		});
	}

	List<Source> sources(Collection<String> ids, long release) {
		return ids.isEmpty() ? List.of() : this.reader.read("sources-by-id",
				Map.of("ids", List.copyOf(ids), "release", release), (row) -> Sources.read(row.get("source").asNode()));
	}

	private static List<String> names(List<? extends Enum<?>> values) {
		return values.stream().map(Enum::name).toList();
	}

}
