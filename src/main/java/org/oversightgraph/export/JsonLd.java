package org.oversightgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.dataset.Column;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.dataset.Target;
import org.oversightgraph.export.Extract.Edge;
import org.oversightgraph.export.Extract.Node;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.oversightgraph.export.Vocabulary.ID;
import static org.oversightgraph.export.Vocabulary.TYPE;
import static org.oversightgraph.export.Vocabulary.VALUE;
import static org.oversightgraph.export.Vocabulary.literal;
import static org.oversightgraph.export.Vocabulary.nameOf;
import static org.oversightgraph.export.Vocabulary.reference;

/**
 * Writes a graph as JSON-LD that needs no resources from the web. Every recorded
 * relationship is a node with its dates and sources. Relationships that apply are also
 * written directly, if the Organization Ontology has a term with no more meaning than the
 * record.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLd {

	private static final JsonMapper JSON = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	private final Extract extract;

	/** The direct statements about organisations, by id. */
	private final Map<String, Map<String, List<Object>>> direct = new HashMap<>();

	/** The organisations that records are about, by the id of the record. */
	private final Map<String, String> owners = new HashMap<>();

	private final Set<String> bodies;

	private JsonLd(Extract extract) {
		this.extract = extract;
		this.bodies = extract.nodes().stream().filter(Node::isBody).map(Node::id).collect(Collectors.toSet());
		extract.edges()
			.stream()
			.filter((edge) -> edge.row() == null)
			.forEach((edge) -> this.owners.put(edge.to(), edge.from()));
	}

	/** Writes a graph. Does not close the stream. */
	static void write(Extract extract, OutputStream out) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			new JsonLd(extract).write(json);
		}
		out.flush();
	}

	private void write(JsonGenerator json) {
		this.extract.edges().forEach(this::addDirectStatements);
		json.writeStartObject();
		json.writePOJOProperty("@context", Vocabulary.context());
		json.writeName("@graph");
		json.writeStartArray();
		thing(json, release());
		this.extract.namedSources().forEach((row) -> thing(json, source(row)));
		this.extract.nodes().forEach((node) -> thing(json, node.isBody() ? body(node) : record(node)));
		this.extract.edges().stream().filter((edge) -> edge.row() != null).forEach((edge) -> thing(json, fact(edge)));
		json.writeEndArray();
		json.writeEndObject();
		json.writeRaw('\n');
	}

	/** Writes an object on its own line, so that two files can be compared. */
	private static void thing(JsonGenerator json, Map<String, Object> thing) {
		json.writeRaw('\n');
		json.writePOJO(thing);
	}

	private Map<String, Object> release() {
		Map<String, Object> release = new LinkedHashMap<>();
		release.put(ID, name("release", String.valueOf(this.extract.scope().release())));
		release.put(TYPE, List.of("prov:Entity", "og:Release"));
		release.put("dcterms:title", this.extract.description());
		release.put("dcterms:description", this.extract.header().summary());
		release.put("og:nature", this.extract.header().nature().name());
		return release;
	}

	private Map<String, Object> source(Row row) {
		Map<String, Object> source = new LinkedHashMap<>();
		source.put(ID, sourceName(row));
		source.put(TYPE, "prov:Entity");
		Map<String, String> terms = Map.of("title", "dcterms:title", "publisher", "dcterms:publisher", "published_on",
				"dcterms:issued", "licence", "dcterms:rights");
		row.table()
			.columns()
			.stream()
			.filter((column) -> row.value(column.name()) != null)
			.forEach((column) -> source.put(terms.getOrDefault(column.name(), "og:" + column.property()),
					String.valueOf(row.text(column.name()))));
		return source;
	}

	private Map<String, Object> body(Node node) {
		Row row = node.row();
		Target.Body target = (Target.Body) row.table().target();
		Map<String, Object> body = new LinkedHashMap<>();
		body.put(ID, name(node.id()));
		body.put(TYPE, List.of(Vocabulary.classOf(target.kind()), "og:" + target.kind().label()));
		body.put("org:identifier", Map.of(TYPE, "og:code", VALUE, node.id()));
		body.put("skos:prefLabel", node.label());
		if (!row.list("other_names").isEmpty()) {
			body.put("skos:altLabel", row.list("other_names"));
		}
		values(row, body, List.of("code", "name", "other_names"));
		body.putAll(this.direct.getOrDefault(node.id(), Map.of()));
		return body;
	}

	/** Returns an arrangement, or a record such as a segment or a rating. */
	private Map<String, Object> record(Node node) {
		Target target = node.row().table().target();
		Map<String, Object> record = new LinkedHashMap<>();
		record.put(ID, name(node.id()));
		record.put(TYPE, List.of("prov:Entity",
				"og:" + ((target instanceof Target.OwnedNode owned) ? owned.label() : "Arrangement")));
		String owner = this.owners.get(node.id());
		if (owner != null) {
			record.put("og:about", reference(name(owner)));
		}
		values(node.row(), record, List.of());
		return record;
	}

	private Map<String, Object> fact(Edge edge) {
		Row row = Objects.requireNonNull(edge.row());
		Map<String, Object> fact = new LinkedHashMap<>();
		fact.put(ID, name("fact", edge.id()));
		if (isMembership(edge)) {
			fact.put(TYPE, List.of("org:Membership", "og:Fact"));
			fact.put("org:member", reference(name(edge.from())));
			fact.put("org:organization", reference(name(edge.to())));
			String role = row.text("role");
			if (role != null) {
				fact.put("org:role", Map.of(ID, "og:role-" + role, TYPE, "org:Role", "skos:prefLabel", role));
			}
		}
		else if (edge.type().equals(Succession.RELATIONSHIP)) {
			fact.put(TYPE, List.of("org:ChangeEvent", "og:Fact"));
			fact.put("org:originalOrganization", reference(name(edge.from())));
			fact.put("org:resultingOrganization", reference(name(edge.to())));
		}
		else {
			fact.put(TYPE, List.of("og:Relationship", "og:Fact"));
			fact.put("og:relates", reference("og:" + edge.type()));
			fact.put("og:from", reference(name(edge.from())));
			fact.put("og:to", reference(name(edge.to())));
		}
		values(row, fact, isMembership(edge) ? List.of("role") : List.of());
		return fact;
	}

	private void values(Row row, Map<String, Object> into, List<String> without) {
		for (Column column : Attributes.columns(row)) {
			Object value = row.value(column.name());
			if (value != null && !without.contains(column.name())) {
				into.put("og:" + column.property(), literal(value));
				if (value instanceof PartialDate date) {
					Vocabulary.bounds(into, "og:" + column.property(), date);
				}
			}
		}
		List<Map<String, Object>> sources = this.extract.sourcesOf(row)
			.stream()
			.map((source) -> reference(sourceName(source)))
			.toList();
		if (!sources.isEmpty()) {
			into.put("prov:wasDerivedFrom", sources);
		}
	}

	private void addDirectStatements(Edge edge) {
		String from = name(edge.from());
		String to = name(edge.to());
		if (edge.type().equals(Succession.RELATIONSHIP)) {
			addDirect(edge.from(), "org:changedBy", name("fact", edge.id()));
			addDirect(edge.to(), "org:resultedFrom", name("fact", edge.id()));
		}
		else if (isMembership(edge) && holds(edge)) {
			addDirect(edge.from(), "org:memberOf", to);
			addDirect(edge.to(), "org:hasMember", from);
		}
		else if (isSubIcbLocation(edge) && holds(edge)) {
			addDirect(edge.from(), "org:subOrganizationOf", to);
		}
	}

	private void addDirect(String id, String property, String of) {
		List<Object> values = this.direct.computeIfAbsent(id, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(property, (key) -> new ArrayList<>());
		if (!values.contains(reference(of))) {
			values.add(reference(of));
		}
	}

	/**
	 * Returns whether a relationship certainly applies on the requested date. Without a
	 * date, it applies if it has no recorded end.
	 */
	private boolean holds(Edge edge) {
		Row row = Objects.requireNonNull(edge.row());
		Period period = new Period(row.date("valid_from"), row.date("valid_to"));
		return (this.extract.scope().asOf() == null) ? period.to() == null
				: period.certainlyHoldsOn(this.extract.scope().asOf());
	}

	/**
	 * Returns whether the edge is a membership of a collaboration. The relationship of a
	 * trust with the system of an ICB is not a membership.
	 */
	private static boolean isMembership(Edge edge) {
		return switch ((edge.row() == null) ? "" : edge.row().table().name()) {
			case "collaborative_members", "icb_cluster_members", "place_partners" -> true;
			default -> false;
		};
	}

	/**
	 * Returns whether the edge places a sub-ICB location in its ICB. Only sub-ICB
	 * locations are parts of an ICB. Places and partnerships consist of their members.
	 */
	private static boolean isSubIcbLocation(Edge edge) {
		return edge.row() != null && edge.row().table().name().equals("sub_icb_location_icbs");
	}

	private String name(String nodeId) {
		return name(this.bodies.contains(nodeId) ? "organisation" : "record", nodeId);
	}

	private String sourceName(Row source) {
		return name("source", String.valueOf(source.text("id")));
	}

	private String name(String sort, String key) {
		return nameOf(this.extract.header().id(), sort, key);
	}

}
