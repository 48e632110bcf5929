package org.oversightgraph.interaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * The consequences of an organisation's segment under the rules of an edition.
 *
 * @param edition the edition
 * @param kind the kind of organisation
 * @param onRecommendation whether the Care Quality Commission is known to have
 * recommended that it enter its programme of support
 */
record Consequences(FrameworkEdition edition, OrganisationKind kind, boolean onRecommendation) {

	/**
	 * Returns the rule that asks partners to help, or empty if the edition has none
	 * (¶37b, ¶52, A¶3).
	 */
	Optional<FrameworkRule> askingPartners() {
		return ofTheSystem().findFirst();
	}

	/** Returns the consequences of a segment, with the organisations that act on them. */
	List<Consequence> of(int segment, Actors actors) {
		Stream<FrameworkRule> ofSegment = this.edition.rules()
			.stream()
			.filter((rule) -> rule.followsFrom(segment, this.kind))
			.filter((rule) -> rule.condition() != Condition.CQC_RECOMMENDED || this.onRecommendation);
		Stream<FrameworkRule> ofSystem = (segment >= SegmentAllocation.STRUGGLING) ? ofTheSystem() : Stream.empty();
		return Stream.concat(ofSegment, ofSystem)
			.distinct()
			.map((rule) -> new Consequence(rule.id(), rule.statement(), rule.citation(), actors.named(named(rule))))
			.toList();
	}

	/**
	 * Returns the actors to name. The partners are named once, with the rule that asks
	 * them to help.
	 */
	private static List<Actor> named(FrameworkRule rule) {
		return rule.plays(RuleRole.ASKS_PARTNERS) ? rule.actors()
				: rule.actors().stream().filter((actor) -> actor != Actor.PARTNERS).toList();
	}

	/** Returns the rules about the system of an organisation in need (¶37b, ¶52, A¶3). */
	private Stream<FrameworkRule> ofTheSystem() {
		return Stream.of(RuleRole.ASKS_PARTNERS, RuleRole.SHAPED_BY_SYSTEM)
			.flatMap((role) -> this.edition.allPlaying(role).stream())
			.filter((rule) -> rule.appliesTo().contains(this.kind));
	}

}
