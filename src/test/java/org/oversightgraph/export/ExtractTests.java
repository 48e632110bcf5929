package org.oversightgraph.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;

import static org.assertj.core.api.Assertions.assertThat;

class ExtractTests {

	private static final String ORG = "http://www.w3.org/ns/org#";

	private static final String OWN = "urn:oversight-graph:term:";

	private static final LocalDate DATE = LocalDate.of(2024, 6, 1);

	/**
	 * A GraphML file, read by an independent reader that validates it against the schema.
	 */
	private static final class ReadGraph {

		private final Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);

		private final Map<String, Map<String, String>> nodes = new HashMap<>();

		private final Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();

		static ReadGraph of(Extract extract) throws IOException {
			ReadGraph result = new ReadGraph();
			GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
			importer.setVertexFactory((id) -> id);
			importer.addVertexAttributeConsumer((at, value) -> put(result.nodes, at.getFirst(), at.getSecond(), value));
			importer.addEdgeAttributeConsumer((at, value) -> put(result.edges, at.getFirst(), at.getSecond(), value));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			GraphMl.write(extract, out);
			importer.importGraph(result.graph, new ByteArrayInputStream(out.toByteArray()));
			return result;
		}

		private static <T> void put(Map<T, Map<String, String>> all, T item, String name, Attribute value) {
			all.computeIfAbsent(item, (key) -> new HashMap<>()).put(name, value.getValue());
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "src/test/resources/datasets/tiny", "seed/exampleshire", "seed/england" })
	void exportsEveryOrganisationAndFact(String dataset) throws IOException {
		DatasetContent content = read(dataset);
		ReadGraph graph = ReadGraph.of(whole(content, null));
		long sources = content.rows().stream().filter((row) -> row.table().name().equals("sources")).count();
		long links = graph.edges.values().stream().filter((edge) -> edge.containsKey("sources")).count();
		assertThat(graph.graph.vertexSet().size() + links).isEqualTo(content.rows().size() - sources);
		assertThat(graph.nodes.values()).allSatisfy(
				(node) -> assertThat(node).containsKeys("label", "node_kind", "sources").doesNotContainValue("null"));
		assertThat(graph.nodes.values().stream().filter((node) -> node.containsKey("code")))
			.hasSize(Math.toIntExact(content.organisations()));
	}

	@Test
	void exportsDatesAndSourcesOfEdges() throws IOException {
		ReadGraph graph = ReadGraph.of(whole(read("seed/england"), null));
		assertThat(graph.nodes.get("RX7")).containsEntry("label", "North West Ambulance Service NHS Trust")
			.containsEntry("node_kind", "TRUST")
			.containsEntry("type", "AMBULANCE");
		DefaultEdge succession = graph.graph.outgoingEdgesOf("QMJ")
			.stream()
			.filter((edge) -> "SUCCEEDED_BY".equals(labelOf(graph, edge)))
			.findFirst()
			.orElseThrow();
		assertThat(graph.edges.get(succession)).containsEntry("effective_on_earliest", "2026-04-01")
			.containsEntry("effective_on_latest", "2026-04-01")
			.hasEntrySatisfying("sources", (titles) -> assertThat(titles).isNotBlank());
	}

	private static @Nullable String labelOf(ReadGraph graph, DefaultEdge edge) {
		return graph.edges.getOrDefault(edge, Map.of()).get("label");
	}

	@Test
	void exportsOnlyFactsThatMayApplyOnDate() throws IOException {
		ReadGraph graph = ReadGraph.of(whole(read("seed/england"), DATE));
		assertThat(graph.graph.vertexSet()).contains("RX7", "QJ2").doesNotContain("Z9B2Z");
		assertThat(graph.edges.values()).noneMatch((edge) -> "SUCCEEDED_BY".equals(edge.get("label")))
			.allSatisfy((edge) -> {
				assertThat(edge.getOrDefault("valid_from_earliest", "")).isLessThanOrEqualTo(DATE.toString());
				assertThat(edge.getOrDefault("valid_to_latest", "9999")).isGreaterThan(DATE.toString());
			});
	}

	@Test
	void replacesCharactersThatXmlForbids() throws IOException {
		DatasetContent content = new DatasetReader(Draft.EDITIONS)
			.read(Draft.tiny().replace("trusts.csv", "First Trust", "First \uFFFF <Trust> & \uD83C\uDFE5 ]]>").files());
		assertThat(ReadGraph.of(whole(content, null)).nodes.get("RA1")).containsEntry("label",
				"First \uFFFD <Trust> & \uD83C\uDFE5 ]]>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "src/test/resources/datasets/tiny", "seed/exampleshire", "seed/england" })
	void exportsSelfContainedJsonLd(String dataset) throws Exception {
		Map<String, JsonObject> things = expanded(whole(read(dataset), null));
		Set<String> referred = new HashSet<>();
		things.values().forEach((thing) -> thing.forEach((property, value) -> references(value, referred)));
		referred.removeIf((id) -> id.startsWith(OWN));
		assertThat(things.keySet()).containsAll(referred);
		assertThat(things.values()).allSatisfy((thing) -> assertThat(thing.keySet())
			.allMatch((key) -> key.startsWith("@") || key.startsWith("http://www.w3.org/ns/") || key.startsWith(OWN)
					|| key.startsWith("http://purl.org/dc/terms/")
					|| key.startsWith("http://www.w3.org/2004/02/skos/core#")));
	}

	@Test
	void usesTermsOfOrganizationOntology() throws Exception {
		Map<String, JsonObject> things = expanded(whole(read("seed/england"), null));
		JsonObject trust = thing(things, "organisation:RX7");
		assertThat(trust.getJsonArray("@type").toString()).contains(ORG + "FormalOrganization", OWN + "Trust");
		assertThat(trust.getJsonArray(ORG + "identifier").toString()).contains("\"RX7\"", OWN + "code");
		assertThat(trust.getJsonArray("http://www.w3.org/2004/02/skos/core#prefLabel").toString())
			.contains("North West Ambulance Service NHS Trust");
		assertThat(trust.containsKey(ORG + "subOrganizationOf")).as("the trust is part of an ICB").isFalse();
		assertThat(trust.getJsonArray("http://www.w3.org/ns/prov#wasDerivedFrom")).isNotEmpty();

		JsonObject closed = thing(things, "organisation:QMJ");
		String event = closed.getJsonArray(ORG + "changedBy").getJsonObject(0).getString("@id");
		JsonObject change = node(things, event);
		assertThat(change.getJsonArray("@type").toString()).contains(ORG + "ChangeEvent");
		assertThat(change.getJsonArray(OWN + "on").toString()).contains("2026-04-01",
				"http://www.w3.org/2001/XMLSchema#date");
		String successor = change.getJsonArray(ORG + "resultingOrganization").getJsonObject(0).getString("@id");
		assertThat(node(things, successor).getJsonArray(ORG + "resultedFrom").toString()).contains(event);

		assertThat(things.values().stream().filter((thing) -> thing.containsKey(ORG + "subOrganizationOf")))
			.isNotEmpty()
			.allSatisfy((thing) -> assertThat(thing.getJsonArray("@type").toString()).contains("SubIcbLocation"));
		assertThat(things.values().stream().filter((thing) -> thing.containsKey(ORG + "member"))).isNotEmpty()
			.allSatisfy((thing) -> assertThat(thing).containsKey(ORG + "organization"));
	}

	@Test
	void exportsNeighbourhoodOnDate() throws IOException {
		DatasetContent content = read("seed/england");
		Extract near = Selection.around("RX7", 1, content, new ExportScope("england", 1, DATE));
		Extract far = Selection.around("RX7", 2, content, new ExportScope("england", 1, DATE));
		assertThat(near.nodes()).extracting(Extract.Node::id).contains("RX7", "QE1", "QJ2").doesNotContain("QMJ");
		assertThat(far.nodes()).hasSizeGreaterThan(near.nodes().size() * 2);
		assertThat(near.fileName("jsonld")).isEqualTo("oversight-graph-around-RX7-england-2024-06-01-release-1.jsonld");
		assertThat(ReadGraph.of(near).graph.vertexSet()).hasSameSizeAs(near.nodes());
	}

	private static DatasetContent read(String folder) {
		return new DatasetReader(Draft.EDITIONS).read(DatasetFiles.inFolder(Path.of(folder)));
	}

	private static Extract whole(DatasetContent content, @Nullable LocalDate date) {
		return Selection.whole(content, new ExportScope(content.header().id(), 1, date));
	}

	private static JsonObject thing(Map<String, JsonObject> things, String name) {
		return node(things, "urn:oversight-graph:england:" + name);
	}

	private static JsonObject node(Map<String, JsonObject> things, String name) {
		return Objects.requireNonNull(things.get(name), name);
	}

	private static Map<String, JsonObject> expanded(Extract extract) throws IOException, JsonLdError {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		JsonLd.write(extract, out);
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"@context\":{").endsWith("}\n");
		JsonArray expanded = com.apicatalog.jsonld.JsonLd
			.expand(JsonDocument.of(new ByteArrayInputStream(out.toByteArray())))
			.get();
		Map<String, JsonObject> things = new HashMap<>();
		expanded.forEach((value) -> assertThat(things.put(value.asJsonObject().getString("@id"), value.asJsonObject()))
			.as("nodes with the same id")
			.isNull());
		return things;
	}

	private static void references(JsonValue value, Set<String> ids) {
		if (value instanceof JsonArray array) {
			array.forEach((element) -> references(element, ids));
		}
		else if (value instanceof JsonObject object && object.containsKey("@id")) {
			ids.add(object.getString("@id"));
		}
	}

}
