package org.oversightgraph.interaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * What follows from a body's segment by the rules of an edition.
 *
 * @param edition whose rules
 * @param kind of the body
 * @param onRecommendation whether the Care Quality Commission is known to have
 * recommended that it enter its programme of support
 */
record Consequences(FrameworkEdition edition, OrganisationKind kind, boolean onRecommendation) {

	/**
	 * The rule that asks partners to help, where the edition has one (¶37b, ¶52, A¶3).
	 */
	Optional<FrameworkRule> askingPartners() {
		return ofTheSystem().findFirst();
	}

	/** What follows from a segment, and who acts on it. */
	List<Consequence> of(int segment, Actors actors) {
		Stream<FrameworkRule> ofSegment = this.edition.rules()
			.stream()
			.filter((rule) -> rule.followsFrom(segment, this.kind))
			.filter((rule) -> rule.condition() != Condition.CQC_RECOMMENDED || this.onRecommendation);
		Stream<FrameworkRule> ofSystem = (segment >= SegmentAllocation.STRUGGLING) ? ofTheSystem() : Stream.empty();
		return Stream.concat(ofSegment, ofSystem)
			.distinct()
			.map((rule) -> new Consequence(rule.id(), rule.statement(), rule.citation(), actors.named(rule.actors())))
			.toList();
	}

	/**
	 * The rules that look at the system around an organisation in need (¶37b, ¶52, A¶3).
	 */
	private Stream<FrameworkRule> ofTheSystem() {
		return Stream.of(RuleRole.ASKS_PARTNERS, RuleRole.SHAPED_BY_SYSTEM)
			.flatMap((role) -> this.edition.allPlaying(role).stream())
			.filter((rule) -> rule.appliesTo().contains(this.kind));
	}

}
