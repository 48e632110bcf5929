package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Condition;
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
	 * The rules that look at the system around a body in need, by edition; an edition
	 * whose sources do not say has none.
	 */
	private static final Map<String, List<String>> OF_THE_SYSTEM = Map.of("NOF-2022-23",
			List.of("partners-play-their-part", "support-in-system-context"), "SOF-2021-22",
			List.of("sof-partners-play-their-part"));

	/** The rule by which partners are asked to help, where the edition has one. */
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

	private Stream<FrameworkRule> ofTheSystem() {
		return OF_THE_SYSTEM.getOrDefault(this.edition.id(), List.of())
			.stream()
			.flatMap((id) -> this.edition.rule(id).stream())
			.filter((rule) -> rule.appliesTo().contains(this.kind));
	}

}
