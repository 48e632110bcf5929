package org.oversightgraph.faults;

import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The judgement of a response by its body.
 *
 * @param kind kind of result
 * @param code problem codes or the fault; empty for a right answer
 * @param stale whether the answer is marked as stale
 */
record Verdict(Reply.Kind kind, String code, boolean stale) {

	/**
	 * Suitable codes during a failure or overload, without INTERNAL.
	 */
	private static final Set<String> FITTING = Set.of("UNAVAILABLE", "TIMEOUT", "OVERLOADED", "RATE_LIMITED");

	private static final Verdict RIGHT = new Verdict(Reply.Kind.RIGHT, "", false);

	static Verdict of(Questions questions, Question question, int status, byte[] body) {
		if (status == 200 && questions.wasRight(question, body)) {
			return RIGHT;
		}
		JsonNode answer;
		try {
			answer = Question.JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return new Verdict(Reply.Kind.WRONG, status + " without JSON", false);
		}
		Set<String> codes = codes(answer);
		if (codes.isEmpty()) {
			if (status != 200 || !questions.isRight(question, answer.path("data"))) {
				return new Verdict(Reply.Kind.WRONG, status + " other data", false);
			}
			if (stale(answer.path("extensions").path("stale"))) {
				return new Verdict(Reply.Kind.RIGHT, "", true);
			}
			questions.remember(question, body);
			return RIGHT;
		}
		String told = String.join("+", codes);
		return FITTING.containsAll(codes) ? new Verdict(Reply.Kind.CODED, told, false)
				: new Verdict(Reply.Kind.WRONG, status + " " + told, false);
	}

	private static boolean stale(JsonNode mark) {
		return !mark.isMissingNode() && !mark.isNull() && !(mark.isBoolean() && !mark.booleanValue());
	}

	/** Returns the codes of errors, and of problems in place of answers. */
	private static Set<String> codes(JsonNode answer) {
		Set<String> codes = new TreeSet<>();
		for (JsonNode error : answer.path("errors")) {
			codes.add(error.path("extensions").path("code").asString("no code"));
		}
		for (JsonNode entry : answer.path("data").path("oversightOf")) {
			if (entry.path("problem").isObject()) {
				codes.add(entry.path("problem").path("code").asString("no code"));
			}
		}
		return codes;
	}

}
