package org.oversightgraph.standing;

import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Remembered;

import org.springframework.stereotype.Component;

/**
 * Determines the standing of organisations, once for each question about the same
 * records.
 */
@Component
class StandingCache {

	/** The maximum number of organisations whose standings are held. */
	private static final int MOST = 2000;

	private final StandingReasoner reasoner;

	private final Remembered<StandingFacts, Standing> known;

	StandingCache(Framework framework, GraphReader reader) {
		this.reasoner = new StandingReasoner(framework);
		this.known = reader.remembered(MOST);
	}

	/** Returns the standing on the date of a question. */
	Standing of(StandingFacts facts, Question question) {
		return this.known.of(facts, question.key(),
				() -> this.reasoner.standing(facts.named(question.asOf()), question));
	}

}
