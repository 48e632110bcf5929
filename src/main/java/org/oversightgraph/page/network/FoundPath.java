package org.oversightgraph.page.network;

import java.util.List;

import org.oversightgraph.page.Body;
import org.oversightgraph.page.Reason.Fact;

/**
 * A path.
 *
 * @param summary the path in one sentence
 * @param length the number of steps
 * @param steps the steps
 */
public record FoundPath(String summary, int length, List<Step> steps) {

	/**
	 * A step.
	 *
	 * @param from its start
	 * @param to its end
	 * @param statement the relationship
	 * @param fact the fact
	 * @param otherFacts other facts about the same two organisations
	 */
	public record Step(Body from, Body to, String statement, Fact fact, List<Fact> otherFacts) {
	}

}
