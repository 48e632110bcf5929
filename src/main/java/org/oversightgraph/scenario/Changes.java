package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.List;

import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.scenario.ScenarioChange.Named;

/**
 * Applies changes to the facts in order and describes each in words. A change whose
 * result already applies changes nothing, and its description says this.
 */
final class Changes {

	private final SegmentChanges segments;

	private final AgreementChanges agreements;

	private final TrustChanges trusts;

	private final IcbChanges icbs;

	Changes(SupposedFacts facts, List<Cluster> clusters) {
		OpenBodies bodies = new OpenBodies(facts);
		this.segments = new SegmentChanges(facts, bodies);
		this.agreements = new AgreementChanges(facts, bodies);
		this.trusts = new TrustChanges(facts, bodies);
		this.icbs = new IcbChanges(facts, bodies, clusters);
	}

	/**
	 * Applies all changes.
	 * @return each change in words
	 * @throws ApiProblem if a change cannot be applied; the message gives its number
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
			throw OpenBodies.wrong("It sets %d fields. Set exactly one.".formatted(given.size()));
		}
		return switch (given.getFirst().value()) {
			case ScenarioChange.Segment change -> List.of(this.segments.make(change));
			case ScenarioChange.Lead change -> List.of(this.agreements.make(change));
			case ScenarioChange.EndAgreement change -> List.of(this.agreements.end(change));
			case ScenarioChange.Commissioner change -> List.of(this.trusts.commission(change));
			case ScenarioChange.MoveTrust change -> List.of(this.trusts.move(change));
			case ScenarioChange.MergeIcbs change -> List.of(this.icbs.merge(change));
			case ScenarioChange.SplitIcb change -> List.of(this.icbs.split(change));
			case ScenarioChange.MergeCluster change -> List.of(this.icbs.mergeCluster(change));
			case Boolean all -> this.icbs.mergeClusters(all);
			case null, default -> throw new IllegalStateException("Unknown kind of change");
		};
	}

}
