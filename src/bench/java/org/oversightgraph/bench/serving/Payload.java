package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of about the same size as the answer for one position, which need no database:
 * a query for rules of the framework, and a file.
 *
 * @param document the query
 * @param size size of its answer
 * @param position size of the answer for one position
 * @param file path of the file
 * @param fileBytes size of the file
 */
record Payload(String document, Size size, Size position, String file, int fileBytes) {

	/** Two answers have about the same size up to this share. */
	private static final double NEAR = 0.1;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> EDITIONS = List.of("NOF-2022-23", "NOF-2025-26", "SOF-2021-22");

	private static final List<String> RULES = List.of("rules", "rules(topic: OVERSIGHT)", "rules(topic: COMMISSIONING)",
			"rules(topic: ARRANGEMENT)", "rules(topic: MEMORANDUM)", "rules(topic: ASSESSMENT)",
			"rules(topic: SEGMENTATION)", "rules(topic: SUPPORT)", "rules(topic: INTERACTION)", "rules(segment: 1)",
			"rules(segment: 2)", "rules(segment: 3)", "rules(segment: 4)");

	private static final List<String> FIELDS = List.of("id", "citation", "title", "topic", "actors", "appliesTo",
			"segment", "everySegment", "concept");

	private static final List<String> FILES = List.of("/app.css", "/openapi.yaml", "/docs.css", "/favicon.svg",
			"/page/api.js", "/page/combobox.js", "/page/dom.js", "/page/explorer.js", "/page/likeness.js",
			"/page/search.js", "/page/words.js", "/graphiql/graphiql.js", "/graphiql/graphiql.css");

	/**
	 * The size of an answer.
	 *
	 * @param bytes its bytes
	 * @param values number of its JSON values
	 */
	record Size(int bytes, int values) {

		static Size of(byte[] answer) throws IOException {
			JsonNode json = JSON.readTree(answer);
			if (!json.hasNonNull("data") || json.has("errors")) {
				throw new IOException("no answer: " + Wire.text(answer));
			}
			return new Size(answer.length, values(json));
		}

		private static int values(JsonNode node) {
			int values = 1;
			for (JsonNode child : node) {
				values += values(child);
			}
			return values;
		}

		/** Returns how far two sizes are apart; 0 if they are equal. */
		double distance(Size other) {
			return Math.abs(Math.log((double) this.bytes / other.bytes))
					+ Math.abs(Math.log((double) this.values / other.values));
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%,d bytes, %,d values", this.bytes, this.values);
		}

	}

	/** Finds the query and the file for the answer of the product. */
	static Payload of(URI product) throws IOException {
		Size position = size(product, Documents.operation("who-oversees"));
		String best = "";
		Size nearest = new Size(1, 1);
		for (String candidate : candidates()) {
			byte[] answer = Wire.once(Request.post(product, Documents.PATH, candidate, Map.of()));
			if (!JSON.readTree(answer).has("errors")) {
				Size size = Size.of(answer);
				if (size.distance(position) < nearest.distance(position)) {
					nearest = size;
					best = candidate;
				}
			}
		}
		String file = "";
		int fileBytes = 1;
		for (String candidate : FILES) {
			int size = Wire.once(Request.get(product, candidate)).length;
			if (Math.abs(Math.log((double) size / position.bytes())) < Math
				.abs(Math.log((double) fileBytes / position.bytes()))) {
				fileBytes = size;
				file = candidate;
			}
		}
		return new Payload(best, nearest, position, file, fileBytes);
	}

	private static Size size(URI product, String document) throws IOException {
		return Size.of(Wire.once(Request.post(product, Documents.PATH, document, Map.of())));
	}

	/** Returns queries with more and more rules, with short and long fields. */
	private static List<String> candidates() {
		List<String> candidates = new ArrayList<>();
		for (String edition : EDITIONS) {
			for (int fields = 1; fields <= FIELDS.size(); fields++) {
				for (String statement : List.of("", " statement")) {
					String selection = String.join(" ", FIELDS.subList(0, fields)) + statement;
					RULES.forEach((rules) -> candidates
						.add("{ framework(edition: \"%s\") { id %s { %s } } }".formatted(edition, rules, selection)));
				}
			}
		}
		return candidates;
	}

	/** Whether the size of the query's answer is that of the position, up to a tenth. */
	boolean isNear() {
		return Math.abs(this.size.bytes() - this.position.bytes()) <= NEAR * this.position.bytes()
				&& Math.abs(this.size.values() - this.position.values()) <= NEAR * this.position.values();
	}

}
