package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the answers of the methods before their times: the product with caches and
 * without, the product and the peer, the product and the driver's statement.
 */
final class Agreement {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Servers servers;

	private final List<String> statements = new ArrayList<>();

	private Agreement(Servers servers) {
		this.servers = servers;
	}

	/**
	 * Compares all answers.
	 * @param cells cells whose answers are compared with and without caches
	 * @return sentences about the comparisons
	 * @throws IllegalStateException if answers that must be equal differ
	 */
	static List<String> check(Servers servers, List<Cell> cells, List<Page> pages) throws IOException {
		Agreement agreement = new Agreement(servers);
		agreement.withAndWithoutCaches(cells);
		URI peer = servers.peer();
		if (peer != null) {
			agreement.withPeer(peer, pages);
		}
		return agreement.statements;
	}

	private void withAndWithoutCaches(List<Cell> cells) throws IOException {
		Map<String, Object> variables = Map.of("first", Page.SIZE);
		int equal = 0;
		for (String document : List.of(Documents.operation("who-oversees"), Documents.operation("findings"),
				Documents.operation("organisation-facets"), Documents.operation("changes-between"),
				Documents.operation("standing"), Documents.operation("who-oversees-many"), Documents.TRUSTS)) {
			Map<String, Object> given = document.equals(Documents.TRUSTS) ? variables : Map.of();
			JsonNode cold = data(this.servers.off(), Documents.PATH, document, given);
			for (int i = 0; i < 3; i++) {
				require(cold.equals(data(this.servers.hot(), Documents.PATH, document, given)),
						"the answers with and without caches differ: " + document);
			}
			equal++;
		}
		this.statements
			.add("%d queries have the same data with caches, asked three times, and without caches. %d methods "
				.formatted(equal, cells.size()) + "are measured.");
	}

	private void withPeer(URI peer, List<Page> pages) throws IOException {
		Map<String, JsonNode> ours = new HashMap<>();
		Map<String, JsonNode> theirs = new HashMap<>();
		for (Page page : pages) {
			ours.putAll(byCode(data(this.servers.hot(), Documents.PATH, Documents.TRUSTS, page.variables())
				.at("/organisations/nodes")));
			theirs.putAll(
					byCode(data(peer, Peer.PATH, Documents.PEER_TRUSTS, Map.of("codes", page.codes())).get("trusts")));
		}
		JsonNode one = data(this.servers.hot(), Documents.PATH, Documents.TRUST, Map.of("c", Cells.TRUST_CODE))
			.get("organisation");
		JsonNode theirOne = data(peer, Peer.PATH, Documents.PEER_TRUST, Map.of("c", Cells.TRUST_CODE)).at("/trusts/0");
		require(ours.keySet().equals(theirs.keySet()), "the product and the peer list other trusts");
		ours.put(Cells.TRUST_CODE, one);
		theirs.put(Cells.TRUST_CODE, theirOne);
		int contained = 0;
		List<String> others = new ArrayList<>();
		for (Map.Entry<String, JsonNode> entry : ours.entrySet()) {
			JsonNode their = Objects.requireNonNull(theirs.get(entry.getKey()));
			JsonNode our = entry.getValue();
			require(our.get("name").equals(their.get("name")), "the names differ: " + entry.getKey());
			require(segmentIsContained(our, their), "the segments differ: " + entry.getKey());
			if (icbs(their).containsAll(icbs(our))) {
				contained++;
			}
			else {
				others.add(entry.getKey());
			}
		}
		this.statements.add(("The product and the peer agree on code and name of %d trusts. The current segment of the "
				+ "product is among the segments of the peer.")
			.formatted(ours.size()));
		this.statements.add(("The ICBs and regions of the product are among those of the peer for %d of them. For the "
				+ "others, the product names successors of closed ICBs, or ICBs of places: %s.")
			.formatted(contained, others.isEmpty() ? "none" : String.join(", ", others)));
		this.statements.add("The peer returns recorded relationships of all dates. The product decides which of them "
				+ "apply today, and which system and segment follow.");
	}

	private static boolean segmentIsContained(JsonNode our, JsonNode their) {
		JsonNode segment = our.at("/segment/segment");
		return segment.isMissingNode() || segment.isNull()
				|| their.get("segments")
					.valueStream()
					.anyMatch((recorded) -> recorded.get("segment").asInt() == segment.asInt());
	}

	/** Returns the ICBs with their regions. */
	private static Set<String> icbs(JsonNode trust) {
		Set<String> icbs = new HashSet<>();
		if (trust.has("systems")) {
			trust.get("systems").forEach((system) -> add(icbs, system.get("icb"), system.at("/icb/region")));
		}
		for (String field : List.of("registeredIn", "partnerIn", "serves", "commissionedBy")) {
			if (trust.has(field)) {
				trust.get(field).forEach((icb) -> icb.get("inRegion").forEach((region) -> add(icbs, icb, region)));
			}
		}
		return icbs;
	}

	private static void add(Set<String> icbs, JsonNode icb, JsonNode region) {
		icbs.add("%s %s %s".formatted(icb.get("code").asString(), icb.get("name").asString(),
				region.path("code").asString("")));
	}

	private static Map<String, JsonNode> byCode(JsonNode trusts) {
		Map<String, JsonNode> byCode = new HashMap<>();
		trusts.forEach((trust) -> byCode.put(trust.get("code").asString(), trust));
		return byCode;
	}

	/** Returns the data of an answer. */
	static JsonNode data(URI server, String path, String document, Map<String, Object> variables) throws IOException {
		JsonNode answer = JSON.readTree(Wire.once(Request.post(server, path, document, variables)));
		require(answer.hasNonNull("data") && (!answer.has("errors") || document.contains("WhoOverseesMany")),
				"no answer: " + answer);
		return answer.get("data");
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalStateException(otherwise);
		}
	}

}
