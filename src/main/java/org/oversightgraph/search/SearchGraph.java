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

/** Reads which bodies may be meant from the full-text index. */
@Component
class SearchGraph {

	/** More than anyone looks through; those that are most like the text. */
	private static final int CANDIDATES = 200;

	private final GraphReader reader;

	SearchGraph(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * A body that may be meant.
	 *
	 * @param body the body
	 * @param score the index's own, higher for better; not comparable between searches
	 */
	record Candidate(Organisation body, double score) {
	}

	/** The bodies that have a word like one of those wanted, and that with the code. */
	List<Candidate> candidates(String text, Words wanted, List<OrganisationKind> kinds, long release) {
		Map<String, Object> parameters = Map.of("query", fullText(wanted), "text", new OrganisationCode(text).value(),
				"kinds", kinds.stream().map(Enum::name).toList(), "limit", CANDIDATES, "release", release);
		return this.reader.read("organisation-search", parameters,
				(row) -> new Candidate(OrganisationNode.read(row.get("body").asNode(), release),
						row.get("score").asDouble()));
	}

	/**
	 * The words in the index's language, each as it is, as a beginning, and with letters
	 * wrong. They hold only letters and digits in lower case, so that none is an
	 * operator.
	 */
	private static String fullText(Words wanted) {
		return wanted.readings().stream().flatMap((reading) -> reading.all().stream()).distinct().map((word) -> {
			int wrong = Likeness.wrongIn(word);
			return (wrong == 0) ? "%1$s^4 %1$s*^2".formatted(word) : "%1$s^4 %1$s*^2 %1$s~%2$d".formatted(word, wrong);
		}).collect(Collectors.joining(" "));
	}

}
