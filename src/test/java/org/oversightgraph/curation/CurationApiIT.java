package org.oversightgraph.curation;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oversightgraph.TestGraph;
import org.oversightgraph.curation.Curator.Answer;
import org.oversightgraph.release.HeldImportLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes the data with mutations. */
@CuratedProduct
class CurationApiIT {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final Map<String, Object> LETTER = Map.of("described",
			Map.of("title", "Letter to the board", "publishedOn", "2026-11"));

	private static final Map<String, Object> SEGMENT = Map.of("organisation", "zr04", "segment", 4, "edition",
			"NOF-2026-27", "period", "Q2 2026/27", "from", "2026-11-02", "source", LETTER);

	private static final Map<String, Object> AGREEMENT = Map.of("subject", "ZR13", "lead", "ZQ2", "shared",
			List.of("ZQ4"), "from", "2024-01-01", "source", Map.of("recorded", "ex-arrangements"));

	private final Curator curator;

	CurationApiIT(@LocalServerPort int port) {
		this.curator = new Curator(port);
	}

	@BeforeEach
	void loadExampleshire() {
		TestGraph.use("exampleshire");
	}

	private Answer send(String name, String password, String query, Map<String, ?> variables) {
		try {
			return this.curator.send(this.curator.to("/graphql", name, password)
				.header("Content-Type", "application/json")
				.POST(BodyPublishers
					.ofString(MAPPER.writeValueAsString(Map.of("query", query, "variables", variables))))
				.build());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private JsonNode data(String query, Map<String, ?> variables) {
		Answer answer = send("jo", "secret", query, variables);
		assertThat(answer.body().has("errors")).as(answer.raw().body()).isFalse();
		return answer.body().path("data");
	}

	private JsonNode mutate(String mutation, Map<String, Object> input) {
		return data(document(mutation), Map.of("input", input)).path(mutation);
	}

	private static String document(String mutation) {
		String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
		return """
				mutation Change($input: %s!) { %s(input: $input) {
				  changed release currentRelease { by reason contentHash }
				  userErrors { code field message }
				  changes { totalCount edges { node { kind table statement organisation { code } sources { title } } } }
				} }""".formatted(type.replace("MemorandumOfUnderstanding", "Memorandum"), mutation);
	}

	private JsonNode undo(int number) {
		return data("mutation { undoRelease(number: %d) { changed release currentRelease { reason contentHash } } }"
			.formatted(number), Map.of()).path("undoRelease");
	}

	private int latestRelease() {
		return data("{ releases(first: 1) { edges { node { number } } } }", Map.of())
			.at("/releases/edges/0/node/number")
			.asInt();
	}

	private String contentHash() {
		return data("{ releases(first: 1) { edges { node { contentHash } } } }", Map.of())
			.at("/releases/edges/0/node/contentHash")
			.asString();
	}

	@Test
	void recordsSegmentAndUndoesIt() {
		String hashBefore = contentHash();
		JsonNode recorded = mutate("recordSegment", SEGMENT);
		assertThat(recorded.path("changed").asBoolean()).isTrue();
		assertThat(recorded.at("/release").asInt()).isEqualTo(2);
		assertThat(recorded.at("/currentRelease/by").asString()).isEqualTo("jo");
		assertThat(recorded.at("/currentRelease/reason").asString()).isEqualTo("Recorded segment 4 of ZR04");
		assertThat(recorded.at("/changes/totalCount").asInt()).as("the source and the segment").isEqualTo(2);
		assertThat(recorded.at("/changes/edges/1/node/organisation/code").asString()).isEqualTo("ZR04");
		assertThat(recorded.at("/changes/edges/1/node/sources/0/title").asString()).isEqualTo("Letter to the board");
		String standing = "{ standing(of: \"ZR04\", asOf: \"2026-11-20\") { segment { segment period } } }";
		assertThat(data(standing, Map.of()).at("/standing/segment/segment").asInt()).isEqualTo(4);
		JsonNode again = mutate("recordSegment", SEGMENT);
		assertThat(again.path("changed").asBoolean()).isFalse();
		assertThat(again.at("/release").asInt()).isEqualTo(2);
		JsonNode undone = undo(2);
		assertThat(undone.at("/release").asInt()).isEqualTo(3);
		assertThat(undone.at("/currentRelease/reason").asString()).isEqualTo("Undid release 2");
		assertThat(undone.at("/currentRelease/contentHash").asString()).isEqualTo(hashBefore);
		assertThat(data(standing, Map.of()).at("/standing/segment/segment").asInt()).isNotEqualTo(4);
	}

	@Test
	void appliesAgreementUntilItEnds() {
		String lead = "{ oversight(of: \"ZR13\", asOf: \"2024-06-01\") { determination lead { code } } }";
		JsonNode leadBefore = data(lead, Map.of());
		JsonNode recorded = mutate("recordOversightAgreement", AGREEMENT);
		assertThat(recorded.at("/changes/edges/0/node/statement").asString())
			.isEqualTo("Recorded: arrangements agreement:zr13-zq2-zq4-2024-01-01.");
		assertThat(mutate("recordOversightAgreement", AGREEMENT).path("changed").asBoolean()).isFalse();
		JsonNode agreed = data(lead, Map.of()).path("oversight");
		assertThat(agreed.path("determination").asString()).isEqualTo("AGREED");
		assertThat(agreed.at("/lead/code").asString()).isEqualTo("ZQ2");
		String id = data(
				"{ arrangements(filter: { party: \"ZR13\", kinds: [OVERSIGHT_AGREEMENT] }, asOf: \"2024-02-01\") { edges { node { id title } } } }",
				Map.of())
			.at("/arrangements/edges")
			.valueStream()
			.map((edge) -> edge.path("node"))
			.filter((node) -> node.path("title").asString().startsWith("Oversight agreement of Vale Ambulance"))
			.map((node) -> node.path("id").asString())
			.findFirst()
			.orElseThrow();
		Map<String, Object> end = Map.of("id", id, "to", "2024-03-31", "source", Map.of("recorded", "ex-arrangements"));
		assertThat(mutate("endArrangement", end).at("/changes/edges/0/node/kind").asString()).isEqualTo("ENDED");
		assertThat(mutate("endArrangement", end).path("changed").asBoolean()).isFalse();
		assertThat(data(lead, Map.of())).isEqualTo(leadBefore);
		Answer early = send("jo", "secret",
				"mutation { undoRelease(number: 2) { changed userErrors { code message } } }", Map.of());
		assertThat(early.body().at("/data/undoRelease/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(early.body().at("/data/undoRelease/userErrors/0/message").asString()).contains(
				"a later release changed arrangements agreement:zr13-zq2-zq4-2024-01-01 again",
				"Undo the later release first");
		undo(3);
		assertThat(data(lead, Map.of()).at("/oversight/lead/code").asString()).isEqualTo("ZQ2");
		undo(2);
		assertThat(data(lead, Map.of())).isEqualTo(leadBefore);
	}

	@Test
	void recordsAndEndsSupportEpisode() {
		mutate("recordSupportEpisode",
				Map.of("organisation", "ZR05", "programme", "MANDATED_SUPPORT", "triggers", List.of("OWN_PERFORMANCE"),
						"cqcRecommended", false, "director", "ID", "from", "2024-02", "source", LETTER));
		String support = "{ standing(of: \"ZR05\", asOf: \"%s\") { support { programme triggers status } } }";
		JsonNode during = data(support.formatted("2024-06-01"), Map.of()).at("/standing/support/0");
		assertThat(during.path("programme").asString()).isEqualTo("MANDATED_SUPPORT");
		assertThat(during.at("/triggers/0").asString()).isEqualTo("OWN_PERFORMANCE");
		JsonNode ended = mutate("endSupportEpisode",
				Map.of("organisation", "ZR05", "programme", "MANDATED_SUPPORT", "to", "2024-12-31", "source", LETTER));
		assertThat(ended.at("/changes/totalCount").asInt()).as("the episode and the event").isEqualTo(2);
		assertThat(during.path("status").asString()).isEqualTo("ONGOING");
		assertThat(data(support.formatted("2024-12-31"), Map.of()).at("/standing/support/0/status").asString())
			.isEqualTo("ONGOING");
		assertThat(data(support.formatted("2025-01-01"), Map.of()).at("/standing/support/0/status").asString())
			.isEqualTo("ENDED");
	}

	@Test
	void recordsMemorandumAndEndsSegment() {
		JsonNode recorded = mutate("recordMemorandumOfUnderstanding",
				Map.of("icb", "ZQ7", "region", "ZY2", "from", "2026-11-01", "source", LETTER));
		assertThat(recorded.at("/changes/totalCount").asInt()).as("the source, the memorandum and its parties")
			.isEqualTo(4);
		mutate("recordSegment", SEGMENT);
		JsonNode ended = mutate("endSegment", Map.of("organisation", "ZR04", "edition", "NOF-2026-27", "from",
				"2026-11-02", "to", "2026-11-14", "source", LETTER));
		assertThat(ended.at("/changes/edges/0/node/kind").asString()).isEqualTo("ENDED");
	}

	@Test
	void rejectsMutationsWithoutValidCredentials() {
		for (String mutation : List.of("recordSegment", "endSupportEpisode")) {
			Map<String, ?> input = mutation.equals("recordSegment") ? SEGMENT
					: Map.of("organisation", "ZR04", "programme", "MANDATED_SUPPORT", "to", "2024", "source", LETTER);
			Answer answer = send("", "", document(mutation), Map.of("input", input));
			assertThat(answer.body().at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
		}
		Answer wrongPassword = send("jo", "guess", document("recordSegment"), Map.of("input", SEGMENT));
		assertThat(wrongPassword.body().at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
		assertThat(latestRelease()).isEqualTo(1);
	}

	static Stream<Arguments> rejectsInvalidInput() {
		return Stream.of(Arguments.of("recordSegment", with(SEGMENT, "organisation", "ZR44"), "BAD_REQUEST", "ZR44"),
				Arguments.of("recordSegment", with(SEGMENT, "segment", 9), "BAD_REQUEST", "9"),
				Arguments.of("recordSegment", with(SEGMENT, "note", "a\u202Eb"), "BAD_REQUEST",
						"\"a\uFFFDb\" has the character U+202E. Remove it."),
				Arguments.of("recordSegment", with(SEGMENT, "from", "soon"), "BAD_REQUEST", "\"soon\" is not a date"),
				Arguments.of("recordSegment", with(SEGMENT, "to", "2026-01-01"), "BAD_REQUEST", "2026-01-01"),
				Arguments.of("recordSegment", with(SEGMENT, "source", Map.of("recorded", "ex-standin")), "BAD_REQUEST",
						"Did you mean ex-standing?"),
				Arguments.of("recordSegment", with(SEGMENT, "edition", "NOF-2099"), "BAD_REQUEST", "NOF-2099"),
				Arguments.of("recordOversightAgreement", Map.of("subject", "ZR13", "from", "2024", "source", LETTER),
						"BAD_REQUEST", "has no overseer"),
				Arguments.of("recordOversightAgreement", with(AGREEMENT, "lead", "ZR01"), "BAD_REQUEST", "ZR01"),
				Arguments.of("endSegment",
						Map.of("organisation", "ZR04", "edition", "SOF-2021-22", "to", "2026", "source", LETTER),
						"NOT_FOUND", "has already ended"),
				Arguments.of("endSupportEpisode",
						Map.of("organisation", "ZR01", "programme", "SPECIAL_MEASURES", "to", "2026", "source", LETTER),
						"NOT_FOUND", "No such fact is recorded"),
				Arguments.of("endArrangement", Map.of("id", "x", "to", "2026", "source", LETTER), "BAD_REQUEST",
						"not the id of an arrangement"));
	}

	static Stream<Arguments> rejectsNullForLists() {
		return Stream.of(Arguments.of("recordOversightAgreement", with(AGREEMENT, "shared", null), "shared"),
				Arguments.of("recordOversightAgreement", with(AGREEMENT, "coordinators", null), "coordinators"),
				Arguments.of("recordOversightAgreement", with(AGREEMENT, "services", null), "services"),
				Arguments.of("recordSupportEpisode", with(Map.of("organisation", "ZR04", "programme",
						"SPECIAL_MEASURES", "from", "2026", "source", LETTER), "triggers", null), "triggers"));
	}

	private static Map<String, Object> with(Map<String, Object> input, String name, @Nullable Object value) {
		Map<String, Object> other = new HashMap<>(input);
		other.put(name, value);
		return other;
	}

	@ParameterizedTest
	@MethodSource
	void rejectsInvalidInput(String mutation, Map<String, Object> input, String code, String message) {
		JsonNode answer = mutate(mutation, input);
		assertThat(answer.path("changed").asBoolean()).isFalse();
		assertThat(answer.path("release").isNull()).isTrue();
		assertThat(answer.at("/userErrors/0/code").asString()).as(answer.toString()).isEqualTo(code);
		assertThat(answer.at("/userErrors/0/message").asString()).contains(message);
		assertThat(latestRelease()).isEqualTo(1);
	}

	/** A list with a default is not nullable: the request itself is invalid. */
	@ParameterizedTest
	@MethodSource
	void rejectsNullForLists(String mutation, Map<String, Object> input, String list) {
		Answer answer = send("jo", "secret", document(mutation), Map.of("input", input));
		assertThat(answer.body().at("/errors/0/extensions/code").asString()).as(answer.raw().body())
			.isEqualTo("BAD_REQUEST");
		assertThat(answer.body().at("/errors/0/message").asString()).contains(list);
	}

	@Test
	void returnsInvalidField() {
		JsonNode error = mutate("recordSegment", with(SEGMENT, "to", "2026-01-01")).at("/userErrors/0");
		assertThat(error.at("/field/1").asString()).isEqualTo("to");
		assertThat(error.path("message").asString()).contains("2026-01-01");
	}

	@Test
	void rejectsMutationDuringImport() {
		try (HeldImportLock _ = HeldImportLock.in(TestGraph.driver())) {
			JsonNode answer = mutate("recordSegment", SEGMENT);
			assertThat(answer.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		}
	}

}
