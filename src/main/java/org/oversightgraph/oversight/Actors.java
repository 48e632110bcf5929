package org.oversightgraph.oversight;

import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.organisation.Organisation;

/**
 * The bodies that the actors of a rule stand for.
 *
 * @param draft of the body's position
 * @param icbs those in whose systems the body works; for an ICB, itself
 * @param partners in those systems
 */
record Actors(PositionDraft draft, List<Organisation> icbs, List<Organisation> partners) {

	List<Organisation> named(List<Actor> actors) {
		return actors.stream().flatMap(this::bodies).distinct().toList();
	}

	private Stream<Organisation> bodies(Actor actor) {
		return switch (actor) {
			case NHS_ENGLAND -> this.draft.facts().nhsEngland().stream();
			case REGION -> this.draft.regionsOf(this.icbs).keySet().stream();
			case ICB -> this.icbs.stream();
			case SUBJECT -> Stream.of(this.draft.subject());
			case CQC -> this.draft.facts().careQualityCommission().stream();
			case PARTNERS -> this.partners.stream();
		};
	}

}
