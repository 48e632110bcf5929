package org.oversightgraph.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Relationship;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.neo4j.Properties;

/** The sources in a record of the graph, and the facts that cite them by id. */
public final class SourcesRecord {

	private final Map<String, Source> byId;

	private SourcesRecord(Map<String, Source> byId) {
		this.byId = byId;
	}

	/** Returns the sources read from their nodes. */
	public static SourcesRecord of(List<? extends MapAccessor> nodes) {
		return of(nodes, UnaryOperator.identity());
	}

	/**
	 * Returns the sources read from their nodes.
	 * @param shared returns the object for a source that all records share
	 */
	public static SourcesRecord of(List<? extends MapAccessor> nodes, UnaryOperator<Source> shared) {
		return new SourcesRecord(nodes.stream()
			.map(SourcesRecord::read)
			.map(shared)
			.collect(Collectors.toMap(Source::id, Function.identity(), (first, second) -> first)));
	}

	/** Reads a source from its node. */
	public static Source read(MapAccessor node) {
		return new Source(Properties.required(node, "id"), Properties.required(node, "title"),
				Properties.text(node, "publisher"), Properties.text(node, "address"),
				Properties.text(node, "publishedOn"), Properties.text(node, "retrievedOn"),
				Properties.text(node, "licence"), Properties.text(node, "via"));
	}

	/** Reads the provenance of a node or relationship. */
	public Provenance provenanceOf(MapAccessor element) {
		return new Provenance(Properties.period(element),
				Properties.requiredChoice(element, "evidence", Evidence.class), Properties.text(element, "confirmedOn"),
				named(Properties.texts(element, "sources")), Properties.text(element, "note"),
				Properties.isSet(element, "restricted"));
	}

	/** Reads a link between two organisations from its relationship. */
	public Link link(Relationship relationship, Organisation from, Organisation to) {
		return new Link(LinkKind.valueOf(relationship.type()), from, to, Properties.text(relationship, "service"),
				Properties.choice(relationship, "role", LinkRole.class),
				Properties.choice(relationship, "basis", LinkBasis.class), Properties.decimal(relationship, "share"),
				provenanceOf(relationship), null);
	}

	/** Reads a succession from its relationship. */
	public Succession succession(Relationship relationship, Organisation predecessor, Organisation successor) {
		return new Succession(predecessor, successor, Properties.date(relationship, "on"),
				Boolean.TRUE.equals(Properties.flag(relationship, "partial")), provenanceOf(relationship));
	}

	/** Returns the sources with these ids. Ids that were not read are ignored. */
	public List<Source> named(List<String> ids) {
		return ids.stream().map(this.byId::get).filter(Objects::nonNull).toList();
	}

}
