package org.oversightgraph.interaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.interaction.SegmentInteraction.ExpectedPartner;
import org.oversightgraph.interaction.SegmentInteraction.SystemStanding;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.oversight.Reasoning;
import org.oversightgraph.oversight.SegmentNote;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Compares a trust's segment with the segments of its systems and determines the
 * consequences. The result depends only on the facts, the framework and the question.
 */
public final class InteractionReasoner {

	private final Framework framework;

	private final OversightReasoner oversight;

	public InteractionReasoner(Framework framework) {
		this.framework = framework;
		this.oversight = new OversightReasoner(framework);
	}

	/**
	 * Returns how a trust's segment compares with the segments of its systems.
	 * @param facts the facts of the trust
	 * @param around the facts of related organisations, including its ICBs
	 */
	public SegmentInteraction interaction(OversightFacts facts, Collection<OversightFacts> around, Question question) {
		OversightPosition position = this.oversight.position(facts, question);
		List<WorkingSystem> systems = systems(facts, position, question);
		SegmentAllocation own = readable(position.segment(), question);
		List<SystemStanding> standings = systems.stream()
			.map((system) -> standing(facts, system.icb(), position, around, question))
			.toList();
		Reasoning reasoning = new Reasoning(this.framework, question, facts);
		List<@Nullable Boolean> struggling = new ArrayList<>();
		systems.forEach((system) -> struggling.add(struggles(facts, system.icb(), question)));
		boolean isOverseen = position.determination() != Determination.NOT_OVERSEEN;
		Set<InteractionPattern> possible = isOverseen
				? Patterns.possible(question.edition(), struggles(facts, facts.subject(), question), struggling)
				: Set.of();
		InteractionPattern pattern = Patterns.only(possible);
		List<SupportEpisode> support = facts.supportOn(question.asOf());
		List<ExpectedPartner> partners = (own != null && own.isStruggling())
				? new Partners(facts, systems, question.asOf(), around)
					.expected(rules(support, question).askingPartners())
				: List.of();
		List<Consequence> consequences = (own == null) ? List.of()
				: rules(support, question).of(own.segment(), actors(reasoning, systems, partners));
		return new SegmentInteraction(facts.subject(), question.asOf(), question.edition(), position.segment(),
				SegmentNote.of(facts, question), pattern, Patterns.inOrder(possible),
				isOverseen ? new PatternReasons(reasoning, position, standings).of(pattern, possible)
						: position.reasons(),
				standings, new SystemDifferences(reasoning, position, systems, standings).found(), support, position,
				consequences, partners);
	}

	/** Compares the answer with an answer to the same facts under another edition. */
	InteractionComparison underEdition(OversightFacts facts, Collection<OversightFacts> around, Question requested,
			Question other) {
		SegmentInteraction now = interaction(facts, around, requested);
		SegmentInteraction then = interaction(facts, around, other);
		List<WorkingSystem> systems = systems(facts, then.oversight(), other);
		Actors actors = actors(new Reasoning(this.framework, other, facts), systems,
				new Partners(facts, systems, other.asOf(), around)
					.expected(rules(then.support(), other).askingPartners()));
		return InteractionComparison.of(now, then,
				(segment) -> rules(then.support(), other).of(segment.number(), actors));
	}

	private static List<WorkingSystem> systems(OversightFacts facts, OversightPosition position, Question question) {
		return (position.determination() == Determination.NOT_OVERSEEN) ? List.of()
				: facts.workingSystems(question.asOf()).all();
	}

	private static Consequences rules(List<SupportEpisode> support, Question question) {
		return new Consequences(question.edition(), OrganisationKind.TRUST,
				support.stream().anyMatch(SupportEpisode::isOnCqcRecommendation));
	}

	private static Actors actors(Reasoning reasoning, List<WorkingSystem> systems, List<ExpectedPartner> partners) {
		return new Actors(reasoning, systems.stream().map(WorkingSystem::icb).toList(),
				partners.stream().map(ExpectedPartner::organisation).toList());
	}

	/**
	 * Returns the segment if the question applies the edition that made it, else null.
	 */
	private static @Nullable SegmentAllocation readable(@Nullable SegmentAllocation segment, Question question) {
		return question.isUnderOtherRules() ? null : segment;
	}

	private static SystemStanding standing(OversightFacts facts, Organisation icb, OversightPosition position,
			Collection<OversightFacts> around, Question question) {
		SegmentAllocation recorded = facts.segmentOf(icb, question.asOf(), question.inForce().id()).orElse(null);
		List<SupportEpisode> support = around.stream()
			.filter((related) -> related.subject().code().equals(icb.code()))
			.flatMap((related) -> related.supportOn(question.asOf()).stream())
			.toList();
		Set<InteractionPattern> possible = Patterns.possible(question.edition(),
				struggles(facts, facts.subject(), question), struggles(facts, icb, question));
		return new SystemStanding(icb, position.rolesOf(icb), recorded, SegmentNote.of(facts, icb, question), support,
				Patterns.only(possible), Patterns.inOrder(possible));
	}

	/**
	 * Whether an organisation struggles, by segments of the edition whose rules apply;
	 * null if not known.
	 */
	static @Nullable Boolean struggles(OversightFacts facts, Organisation body, Question question) {
		return question.isUnderOtherRules() ? null
				: facts.segmentsOf(body, question.asOf(), question.inForce().id()).struggles();
	}

}
