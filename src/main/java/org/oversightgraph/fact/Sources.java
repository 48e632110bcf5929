package org.oversightgraph.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Relationship;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.neo4j.Properties;

/**
 * The sources that came with an answer from the graph, by which facts are read whole.
 */
public final class Sources {

	private final Map<String, Source> byId;

	private Sources(Map<String, Source> byId) {
		this.byId = byId;
	}

	/** From the nodes of the sources. */
	public static Sources of(List<? extends MapAccessor> nodes) {
		return new Sources(nodes.stream()
			.map(Sources::read)
			.collect(Collectors.toMap(Source::id, Function.identity(), (one, same) -> one)));
	}

	/** The source that a node stands for. */
	public static Source read(MapAccessor node) {
		return new Source(Properties.required(node, "id"), Properties.required(node, "title"),
				Properties.text(node, "publisher"), Properties.text(node, "address"),
				Properties.text(node, "publishedOn"), Properties.text(node, "retrievedOn"),
				Properties.text(node, "licence"), Properties.text(node, "via"));
	}

	/** What a node or relationship carries as a fact. */
	public Provenance provenanceOf(MapAccessor element) {
		return new Provenance(Properties.period(element), Evidence.valueOf(Properties.required(element, "evidence")),
				Properties.text(element, "confirmedOn"), named(Properties.texts(element, "sources")),
				Properties.text(element, "note"));
	}

	/** The link between two bodies that a relationship stands for. */
	public Link link(Relationship one, Organisation from, Organisation to) {
		return new Link(LinkKind.valueOf(one.type()), from, to, Properties.text(one, "service"),
				choice(Properties.text(one, "role"), LinkRole::valueOf),
				choice(Properties.text(one, "basis"), LinkBasis::valueOf), Properties.decimal(one, "share"),
				provenanceOf(one), null);
	}

	private static <T> @Nullable T choice(@Nullable String recorded, Function<String, T> choices) {
		return (recorded == null) ? null : choices.apply(recorded);
	}

	/** The succession that a relationship stands for. */
	public Succession succession(Relationship one, Organisation predecessor, Organisation successor) {
		return new Succession(predecessor, successor, Properties.date(one, "on"),
				Boolean.TRUE.equals(Properties.flag(one, "partial")), provenanceOf(one));
	}

	/** The sources with these ids, as far as they came along. */
	public List<Source> named(List<String> ids) {
		return ids.stream().map(this.byId::get).filter(Objects::nonNull).toList();
	}

}
