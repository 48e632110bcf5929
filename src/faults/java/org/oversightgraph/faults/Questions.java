package org.oversightgraph.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.oversightgraph.process.Http;
import tools.jackson.databind.JsonNode;

/**
 * The queries of the suite with the answers of a healthy product. The answers do not
 * depend on the release or today's date.
 */
final class Questions {

	private static final Path OPERATIONS = Path.of("graphql-schema", "operations");

	private static final String AS_OF = "2026-05-01";

	private static final String STANDING = "QMM";

	private final Question position = new Question("position", operation("who-oversees"), Map.of());

	private final Question standing = new Question("standing", operation("standing"), Map.of("of", STANDING));

	private final List<Question> ordinary = List.of(this.position, this.standing, new Question("list",
			"query ($asOf: Date) { organisations(filter: {kinds: [TRUST]}, first: 20, asOf: $asOf) { totalCount nodes: edges "
					+ "{ node { code name kind status ... on Trust { type oversight { determination lead { code } } } } } } }",
			Map.of("asOf", AS_OF)), bulk(50));

	private final List<Question> heavy = List.of(bulk(200),
			new Question("findings", withoutCursors(operation("findings")), Map.of()),
			new Question("scenario", withoutCursors(operation("scenario")), Map.of()));

	private final List<Question> mix = mixed();

	private final Map<Question, JsonNode> answers = new ConcurrentHashMap<>();

	private final Map<Question, byte[]> rightBodies = new ConcurrentHashMap<>();

	private static String operation(String name) {
		try {
			return Files.readString(OPERATIONS.resolve(name + ".graphql"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Removes cursors, which contain the release and therefore change with an import. */
	private static String withoutCursors(String document) {
		return document.replaceAll("pageInfo \\{[^}]*}", "");
	}

	/**
	 * Returns queries of which every second one is new, so that no cache can have its
	 * answer.
	 */
	private List<Question> mixed() {
		List<Question> mix = new ArrayList<>();
		for (String date : List.of(AS_OF, "2025-03-01", "2024-06-01")) {
			for (String code : trusts(200)) {
				mix.add(this.ordinary.get(mix.size() / 2 % this.ordinary.size()));
				mix.add(new Question("position of " + code, this.position.document(),
						Map.of("of", code, "asOf", date)));
			}
		}
		return List.copyOf(mix);
	}

	private static Question bulk(int size) {
		return new Question("bulk of " + size, operation("who-oversees-many"),
				Map.of("codes", trusts(size), "asOf", AS_OF));
	}

	private static List<String> trusts(int size) {
		try (Stream<String> rows = Files.lines(Path.of("seed", "england", "trusts.csv"))) {
			return rows.skip(1).map((row) -> row.substring(0, row.indexOf(','))).limit(size).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Question position() {
		return this.position;
	}

	/** Returns the query for the standing of an ICB that has restricted facts. */
	Question standing() {
		return this.standing;
	}

	/** Returns the codes of organisations that the queries are about. */
	static List<String> restricted() {
		return Stream.concat(Stream.of(STANDING), trusts(200).stream()).toList();
	}

	/** Returns queries for one position, one standing, a list of 20, and a bulk of 50. */
	List<Question> ordinary() {
		return this.ordinary;
	}

	/** Returns the ordinary queries, and between them positions of other trusts. */
	List<Question> mix() {
		return this.mix;
	}

	/** Returns queries for a bulk of 200, findings, and a scenario. */
	List<Question> heavy() {
		return this.heavy;
	}

	/** Sends every query once and stores the answers. */
	void learn(URI product) throws IOException {
		for (Question question : Stream.concat(this.mix.stream(), this.heavy.stream()).distinct().toList()) {
			HttpResponse<byte[]> response = Http.send(question.request(product, false));
			JsonNode answer = Question.JSON.readTree(response.body());
			if (response.statusCode() != 200 || answer.has("errors") || !answer.has("data")) {
				throw new IllegalStateException(
						"a healthy product does not answer %s: %s".formatted(question.name(), Http.text(response)));
			}
			this.answers.put(question, answer.get("data"));
		}
	}

	boolean isRight(Question question, JsonNode data) {
		return data.equals(this.answers.get(question));
	}

	/**
	 * Whether a body has the same bytes as the last right one. It then needs no parser,
	 * which would make the load generator the slowest part of some measurements.
	 */
	boolean wasRight(Question question, byte[] body) {
		return Arrays.equals(body, this.rightBodies.get(question));
	}

	/** Remembers the body of a right answer that is not stale. */
	void remember(Question question, byte[] body) {
		this.rightBodies.put(question, body);
	}

	/** Whether the product answers every ordinary query right. */
	boolean answersRight(URI product) {
		return this.ordinary.stream().allMatch((question) -> answersRight(product, question));
	}

	/** Whether the product answers a query right. */
	boolean answersRight(URI product, Question question) {
		return answersRight(question, question.request(product, false));
	}

	/** Whether the product answers a person who signs in like everyone else. */
	boolean answersRight(URI product, Question question, String authorization) {
		HttpRequest request = HttpRequest.newBuilder(question.request(product, false), (_, _) -> true)
			.header("Authorization", authorization)
			.build();
		return answersRight(question, request);
	}

	private boolean answersRight(Question question, HttpRequest request) {
		try {
			HttpResponse<byte[]> response = Http.send(request);
			return Verdict.of(this, question, response.statusCode(), response.body()).kind() == Reply.Kind.RIGHT;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
