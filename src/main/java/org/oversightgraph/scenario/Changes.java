package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.List;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.scenario.ScenarioChange.Named;

/**
 * Makes changes to the facts one after another, and says of each how it was understood.
 * One that finds things as it would have them changes nothing, and says so.
 */
final class Changes {

	private final SegmentChanges segments;

	private final AgreementChanges agreements;

	private final TrustChanges trusts;

	private final BoardChanges boards;

	Changes(SupposedFacts facts, List<Cluster> clusters) {
		OpenBodies bodies = new OpenBodies(facts);
		this.segments = new SegmentChanges(facts, bodies);
		this.agreements = new AgreementChanges(facts, bodies);
		this.trusts = new TrustChanges(facts, bodies);
		this.boards = new BoardChanges(facts, bodies, clusters);
	}

	/**
	 * Makes all of them.
	 * @return each in words
	 * @throws ApiProblem if one cannot be made, naming it by its place
	 */
	List<String> make(List<ScenarioChange> changes) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < changes.size(); i++) {
			List<Named> given = changes.get(i).given();
			String name = (given.size() == 1) ? " (" + given.getFirst().name() + ")" : "";
			try {
				words.addAll(makeOne(given));
			}
			catch (ApiProblem problem) {
				throw new ApiProblem(problem.code(), "Change %d%s: %s".formatted(i + 1, name, problem.getMessage()));
			}
		}
		return List.copyOf(words);
	}

	private List<String> makeOne(List<Named> given) {
		if (given.size() != 1) {
			throw OpenBodies.wrong("It gives %d things to change; give just one a change.".formatted(given.size()));
		}
		return switch (given.getFirst().asked()) {
			case ScenarioChange.Segment change -> List.of(this.segments.make(change));
			case ScenarioChange.Lead change -> List.of(this.agreements.make(change));
			case ScenarioChange.EndAgreement change -> List.of(this.agreements.end(change));
			case ScenarioChange.Commissioner change -> List.of(this.trusts.commission(change));
			case ScenarioChange.MoveTrust change -> List.of(this.trusts.move(change));
			case ScenarioChange.MergeIcbs change -> List.of(this.boards.merge(change));
			case ScenarioChange.SplitIcb change -> List.of(this.boards.split(change));
			case ScenarioChange.MergeCluster change -> List.of(this.boards.mergeCluster(change));
			case Boolean all -> this.boards.mergeClusters(all);
			case null, default -> throw new IllegalStateException("no such change");
		};
	}

}
