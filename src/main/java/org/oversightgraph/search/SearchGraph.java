package org.oversightgraph.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationNode;
import org.oversightgraph.platform.neo4j.GraphReader;

import org.springframework.stereotype.Component;

/** Reads candidates from the full-text index. */
@Component
class SearchGraph {

	/** Maximum number of candidates, the best first. */
	private static final int CANDIDATES = 200;

	private final GraphReader reader;

	SearchGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * A candidate.
	 *
	 * @param body the organisation
	 * @param score the score of the index, higher for better; not comparable between
	 * searches
	 */
	record Candidate(Organisation body, double score) {
	}

	/**
	 * Returns the organisations with a similar word, and the organisation with the code.
	 */
	List<Candidate> candidates(String text, Words wanted, List<OrganisationKind> kinds, long release) {
		Map<String, Object> parameters = Map.of("query", fullText(wanted), "text", new OrganisationCode(text).value(),
				"kinds", kinds.stream().map(Enum::name).toList(), "limit", CANDIDATES, "release", release);
		return this.reader.read("organisation-search", parameters,
				(row) -> new Candidate(OrganisationNode.read(row.get("body").asNode(), release),
						row.get("score").asDouble()));
	}

	/**
	 * Returns the query of the index: each word exactly, as a start, and with wrong
	 * letters. Words have only lower-case letters and digits, so that none is an
	 * operator.
	 */
	static String fullText(Words wanted) {
		return wanted.readings().stream().flatMap((reading) -> reading.all().stream()).distinct().map((word) -> {
			int wrong = Similarity.wrongIn(word);
			String exactOrStart = "%1$s^%2$d %1$s*^%3$d".formatted(word, Weights.INDEX_WORD, Weights.INDEX_START);
			return (wrong == 0) ? exactOrStart : "%s %s~%d".formatted(exactOrStart, word, wrong);
		}).collect(Collectors.joining(" "));
	}

}
