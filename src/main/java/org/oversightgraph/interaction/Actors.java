package org.oversightgraph.interaction;

import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Reasoning;

/**
 * The organisations that the actors of a rule represent.
 *
 * @param reasoning the reasoning about the organisation
 * @param icbs the ICBs of its systems; for an ICB, itself
 * @param partners the partners in those systems
 */
record Actors(Reasoning reasoning, List<Organisation> icbs, List<Organisation> partners) {

	List<Organisation> named(List<Actor> actors) {
		return actors.stream().flatMap(this::bodies).distinct().toList();
	}

	private Stream<Organisation> bodies(Actor actor) {
		return switch (actor) {
			case NHS_ENGLAND -> this.reasoning.facts().nhsEngland().stream();
			case REGION -> this.reasoning.regionsOf(this.icbs).keySet().stream();
			case ICB -> this.icbs.stream();
			case SUBJECT -> Stream.of(this.reasoning.subject());
			case CQC -> this.reasoning.facts().careQualityCommission().stream();
			case PARTNERS -> this.partners.stream();
		};
	}

}
