package org.oversightgraph.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.SourcesRecord;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging.Cut;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Rows;
import org.oversightgraph.time.Moment;

import org.springframework.stereotype.Component;

/** Reads organisations, their successions, and sources. */
@Component
class DirectoryGraph {

	private final GraphReader reader;

	DirectoryGraph(GraphReader reader) {
		this.reader = reader;
	}

	Optional<Organisation> body(String code, long release) {
		return bodies(List.of(code), release).stream().findFirst();
	}

	List<Organisation> bodies(Collection<String> codes, long release) {
		return List.copyOf(
				this.reader
					.byKey(new Rows<>("organisations-by-code", "codes", Map.of("release", release),
							Rows.each((row) -> row.get("body").get("code").asString(),
									(row) -> OrganisationNode.read(row.get("body").asNode(), release))),
							codes)
					.values());
	}

	/**
	 * Returns a page of organisations, in order of code. Applies only the conditions on
	 * kind, trust type and status.
	 */
	Cut<Organisation> page(OrganisationFilter filter, Moment moment, PageWanted page) {
		return cut(filter, moment, page.keyAfter(), page.keyBefore(), page.fromTheEnd(), page.size());
	}

	/**
	 * Returns all organisations, in order of code. Applies only the conditions on kind,
	 * trust type and status.
	 */
	List<Organisation> all(OrganisationFilter filter, Moment moment) {
		return cut(filter, moment, null, null, false, Integer.MAX_VALUE).items();
	}

	private Cut<Organisation> cut(OrganisationFilter filter, Moment moment, @Nullable String after,
			@Nullable String before, boolean fromTheEnd, int limit) {
		List<OrganisationKind> kinds = filter.kindsOrAny();
		OrganisationStatus status = filter.status();
		Map<String, Object> parameters = new HashMap<>(
				Map.of("kinds", names(kinds.isEmpty() ? List.of(OrganisationKind.values()) : kinds), "types",
						names(filter.trustTypesOrAny()), "status", (status == null) ? "" : status.name(), "asOf",
						moment.asOf(), "release", moment.release()));
		parameters.put("after", Objects.requireNonNullElse(after, ""));
		parameters.put("before", Objects.requireNonNullElse(before, ""));
		parameters.put("fromTheEnd", fromTheEnd);
		parameters.put("limit", limit);
		return this.reader
			.read("organisations-page", parameters,
					(row) -> new Cut<>(
							row.get("bodies").asList((value) -> OrganisationNode.read(value.asNode(), moment)),
							row.get("skipped").asInt(), row.get("within").asInt(), row.get("total").asInt()))
			.getFirst();
	}

	/**
	 * Returns the successions in which these organisations are predecessor or successor.
	 */
	List<Succession> successions(Collection<String> codes, long release) {
		return this.reader.read("successions", Map.of("codes", List.copyOf(codes), "release", release), (row) -> {
			var succession = row.get("succession").asRelationship();
			SourcesRecord sources = SourcesRecord.of(row.get("sources").asList(Value::asNode));
			return sources.succession(succession, OrganisationNode.read(row.get("predecessor").asNode(), release),
					OrganisationNode.read(row.get("successor").asNode(), release));
		});
	}

	List<Source> sources(Collection<String> ids, long release) {
		return List.copyOf(this.reader.byKey(new Rows<>("sources-by-id", "ids", Map.of("release", release),
				Rows.each((row) -> row.get("source").get("id").asString(),
						(row) -> SourcesRecord.read(row.get("source").asNode()))),
				ids)
			.values());
	}

	private static List<String> names(List<? extends Enum<?>> values) {
		return values.stream().map(Enum::name).toList();
	}

}
