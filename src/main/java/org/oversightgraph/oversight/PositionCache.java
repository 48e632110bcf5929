package org.oversightgraph.oversight;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Remembered;

import org.springframework.stereotype.Component;

/** Determines who oversees organisations, once for each question about the same facts. */
@Component
public class PositionCache {

	/** The maximum number of organisations on a date whose positions are held. */
	private static final int MOST = 2000;

	private final OversightReasoner reasoner;

	private final Remembered<OversightFacts, OversightPosition> known;

	PositionCache(Framework framework, GraphReader reader) {
		this.reasoner = new OversightReasoner(framework);
		this.known = reader.remembered(MOST);
	}

	/**
	 * Returns who oversees the subject of the facts, on the date and under the edition of
	 * the question.
	 */
	public OversightPosition of(OversightFacts facts, Question question) {
		return this.known.of(facts, question.key(), () -> this.reasoner.position(facts, question));
	}

}
