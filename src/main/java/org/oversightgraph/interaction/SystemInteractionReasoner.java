package org.oversightgraph.interaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.interaction.SystemInteraction.SystemMeaning;
import org.oversightgraph.interaction.SystemInteraction.TrustStanding;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.oversight.Reasoning;
import org.oversightgraph.oversight.SegmentNote;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/** Determines the effect of an ICB's segment on the organisations of its system. */
final class SystemInteractionReasoner {

	private static final List<OrganisationKind> CONCERNED = List.of(OrganisationKind.TRUST, OrganisationKind.PLACE,
			OrganisationKind.PROVIDER_COLLABORATIVE);

	private final Framework framework;

	private final OversightReasoner oversight;

	SystemInteractionReasoner(Framework framework) {
		this.framework = framework;
		this.oversight = new OversightReasoner(framework);
	}

	/**
	 * Returns the effect of the ICB's segment.
	 * @param facts the facts of the ICB
	 * @param around the facts of the organisations related to it
	 */
	SystemInteraction interaction(OversightFacts facts, Collection<OversightFacts> around, Question question) {
		Organisation icb = facts.subject();
		OversightPosition position = this.oversight.position(facts, question);
		SegmentAllocation own = question.isUnderOtherRules() ? null : position.segment();
		List<OversightFacts> inSystem = around.stream()
			.filter((related) -> CONCERNED.contains(related.subject().kind()))
			.filter((related) -> related.subject().statusOn(question.asOf()) == OrganisationStatus.ACTIVE)
			.filter((related) -> related.worksIn(icb.code(), question.asOf()))
			.sorted(Comparator.comparing((related) -> related.subject().name()))
			.toList();
		Boolean struggles = InteractionReasoner.struggles(facts, icb, question);
		List<TrustStanding> trusts = inSystem.stream()
			.filter((related) -> related.subject().is(OrganisationKind.TRUST))
			.map((related) -> standing(related, icb, struggles, question))
			.toList();
		List<SupportEpisode> support = facts.supportOn(question.asOf());
		return new SystemInteraction(icb, question.asOf(), question.edition(), position.segment(),
				SegmentNote.of(facts, question), support, position,
				consequences(facts, own, support, inSystem, question), trusts, meanings(icb, own, inSystem, question));
	}

	private TrustStanding standing(OversightFacts trust, Organisation icb, @Nullable Boolean icbStruggles,
			Question question) {
		OversightPosition position = this.oversight.position(trust, question);
		Set<InteractionPattern> possible = Patterns.possible(question.edition(),
				InteractionReasoner.struggles(trust, trust.subject(), question), icbStruggles);
		return new TrustStanding(trust.subject(), position.rolesOf(icb), position.segment(),
				SegmentNote.of(trust, question), Patterns.only(possible), Patterns.inOrder(possible), position);
	}

	private List<Consequence> consequences(OversightFacts facts, @Nullable SegmentAllocation own,
			List<SupportEpisode> support, List<OversightFacts> inSystem, Question question) {
		if (own == null) {
			return List.of();
		}
		boolean onRecommendation = support.stream().anyMatch(SupportEpisode::isOnCqcRecommendation);
		return new Consequences(question.edition(), OrganisationKind.ICB, onRecommendation).of(own.segment(),
				new Actors(new Reasoning(this.framework, question, facts), List.of(facts.subject()),
						inSystem.stream().map(OversightFacts::subject).toList()));
	}

	/**
	 * Returns the rules by which an ICB's segment affects others. In the best segment it
	 * directs improvement resources (NOF-2022-23 T2). An ICB in need may be part of the
	 * cause (¶49), and its support is designed around its system (¶37b, A¶3).
	 */
	private static Stream<FrameworkRule> reachingOthers(SegmentAllocation own, FrameworkEdition edition) {
		return own.isStruggling()
				? Stream.of(RuleRole.ICB_AS_CAUSE, RuleRole.SHAPED_BY_SYSTEM)
					.flatMap((role) -> edition.playing(role).stream())
				: edition.playing(RuleRole.ICB_STEERS_RESOURCES, own.segment()).stream();
	}

	private static List<SystemMeaning> meanings(Organisation icb, @Nullable SegmentAllocation own,
			List<OversightFacts> inSystem, Question question) {
		if (own == null || inSystem.isEmpty()) {
			return List.of();
		}
		List<Organisation> bodies = inSystem.stream()
			.map(OversightFacts::subject)
			.sorted(Comparator.comparing(Organisation::kind).thenComparing(Organisation::name))
			.toList();
		return reachingOthers(own, question.edition())
			.map((rule) -> new SystemMeaning(bodies,
					new Reason(rule.id(),
							"%s is in segment %d of %s. %s".formatted(icb.name(), own.segment(), own.edition(),
									rule.statement()),
							rule.citation(), List.of(own.fact()))))
			.toList();
	}

}
