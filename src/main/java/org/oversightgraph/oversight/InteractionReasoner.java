package org.oversightgraph.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.SegmentInteraction.Consequence;
import org.oversightgraph.oversight.SegmentInteraction.ExpectedPartner;
import org.oversightgraph.oversight.SegmentInteraction.SystemStanding;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * Works out how a trust's segment meets those of its systems, and what follows: a plain
 * function, like the reasoning of who oversees, on which it rests.
 */
public final class InteractionReasoner {

	/**
	 * The rules that ask partners to help, by edition; an edition whose sources do not
	 * say has none.
	 */
	private static final Map<String, List<String>> SYSTEM_RULES = Map.of("NOF-2022-23",
			List.of("partners-play-their-part", "support-in-system-context"), "SOF-2021-22",
			List.of("sof-partners-play-their-part"));

	private static final Map<String, String> DEFAULT_SEGMENT = Map.of("NOF-2022-23", "default-segment", "SOF-2021-22",
			"sof-default-segment");

	private final Framework framework;

	private final OversightReasoner oversight;

	public InteractionReasoner(Framework framework) {
		this.framework = framework;
		this.oversight = new OversightReasoner(framework);
	}

	/**
	 * How the trust of the facts interacts with its systems.
	 * @param facts of the trust
	 * @param around the facts of the bodies around it
	 */
	public SegmentInteraction interaction(OversightFacts facts, Collection<OversightFacts> around, Question question) {
		OversightPosition position = this.oversight.position(facts, question);
		boolean overseen = position.determination() != Determination.NOT_OVERSEEN;
		List<WorkingSystem> systems = overseen ? WorkingSystems.of(facts, question.asOf()).all() : List.of();
		SegmentAllocation own = readable(position.segment(), question);
		List<SystemStanding> standings = systems.stream()
			.map((system) -> standing(facts, system.icb(), own, question))
			.toList();
		InteractionPattern pattern = Patterns.over(question.edition(),
				standings.stream().map(SystemStanding::pattern).toList());
		List<SupportEpisode> support = facts.supportOn(question.asOf());
		List<ExpectedPartner> partners = (own != null && own.isStruggling())
				? new Partners(facts, systems, question.asOf(), around).expected(partnerRule(question)) : List.of();
		return new SegmentInteraction(facts.subject(), question.asOf(), question.edition(), position.segment(),
				SegmentNote.of(facts, question), pattern, reasons(facts, pattern, position, standings, question),
				standings, support, position,
				(own == null) ? List.of() : consequences(facts, own, systems, support, partners, question), partners);
	}

	/** A segment is read only by the edition that made it. */
	private static @Nullable SegmentAllocation readable(@Nullable SegmentAllocation segment, Question question) {
		return question.isUnderOtherRules() ? null : segment;
	}

	private static SystemStanding standing(OversightFacts facts, Organisation icb, @Nullable SegmentAllocation own,
			Question question) {
		SegmentAllocation recorded = facts.segmentOf(icb, question.asOf(), question.inForce().id()).orElse(null);
		return new SystemStanding(icb, recorded, SegmentNote.of(facts, icb, question),
				Patterns.of(question.edition(), own, readable(recorded, question)));
	}

	private Optional<FrameworkRule> partnerRule(Question question) {
		return SYSTEM_RULES.getOrDefault(question.edition().id(), List.of())
			.stream()
			.findFirst()
			.flatMap((id) -> question.edition().rule(id));
	}

	private List<Reason> reasons(OversightFacts facts, InteractionPattern pattern, OversightPosition position,
			List<SystemStanding> standings, Question question) {
		FrameworkEdition edition = question.edition();
		List<Fact> used = Stream
			.concat(Stream.ofNullable(position.segment()),
					standings.stream().flatMap((one) -> Stream.ofNullable(one.segment())))
			.map(SegmentAllocation::fact)
			.toList();
		List<Reason> reasons = new ArrayList<>();
		if (pattern == InteractionPattern.SYSTEM_NOT_SEGMENTED) {
			reasons.add(reason(edition, "icb-not-segmented",
					"%s places no integrated care board in a segment, so there is no standing of its systems to compare with."
						.formatted(edition.id()),
					used));
		}
		else if (pattern != InteractionPattern.NOT_KNOWN) {
			reasons
				.add(reason(edition, "struggling-is-segment-3-or-worse", compared(facts, position, standings), used));
		}
		else if (!question.isUnderOtherRules()) {
			reasons.add(reason(edition, DEFAULT_SEGMENT.getOrDefault(edition.id(), "not-covered"),
					"A segment is missing from the record. The framework places a body in segment 2 unless it meets the criteria of another; that is a presumption, from which no comparison is drawn.",
					used));
		}
		if (question.isUnderOtherRules() && position.segment() != null) {
			reasons.add(reason(edition, "segments-not-read-across",
					"The segment recorded on %s is one of %s, which is not read as one of %s."
						.formatted(question.asOf(), question.inForce().id(), edition.id()),
					used));
		}
		return reasons;
	}

	private static String compared(OversightFacts facts, OversightPosition position, List<SystemStanding> standings) {
		String systems = standings.stream()
			.map((one) -> "%s in %s".formatted(one.icb().name(),
					(one.segment() == null) ? "no recorded segment" : "segment " + one.segment().segment()))
			.reduce((one, other) -> one + ", " + other)
			.orElse("no system");
		return "%s is in segment %d; of its systems, %s.".formatted(facts.subject().name(),
				(position.segment() == null) ? 0 : position.segment().segment(), systems);
	}

	private List<Consequence> consequences(OversightFacts facts, SegmentAllocation own, List<WorkingSystem> systems,
			List<SupportEpisode> support, List<ExpectedPartner> partners, Question question) {
		boolean onRecommendation = support.stream().anyMatch(SupportEpisode::isOnCqcRecommendation);
		Actors actors = new Actors(facts, systems, partners, new PositionDraft(this.framework, question, facts));
		Stream<FrameworkRule> ofSegment = question.edition()
			.rules()
			.stream()
			.filter((rule) -> rule.followsFrom(own.segment(), OrganisationKind.TRUST))
			.filter((rule) -> rule.condition() != Condition.CQC_RECOMMENDED || onRecommendation);
		Stream<FrameworkRule> ofSystem = own.isStruggling()
				? SYSTEM_RULES.getOrDefault(question.edition().id(), List.of())
					.stream()
					.flatMap((id) -> question.edition().rule(id).stream())
				: Stream.empty();
		return Stream.concat(ofSegment, ofSystem)
			.distinct()
			.map((rule) -> new Consequence(rule.id(), rule.statement(), rule.citation(), actors.named(rule.actors())))
			.toList();
	}

	private Reason reason(FrameworkEdition edition, String ruleId, String statement, List<Fact> used) {
		FrameworkRule rule = this.framework.rule(edition, ruleId);
		return new Reason(rule.id(), statement, rule.citation(), used);
	}

	/** The bodies that the actors of a rule stand for. */
	private record Actors(OversightFacts facts, List<WorkingSystem> systems, List<ExpectedPartner> partners,
			PositionDraft draft) {

		List<Organisation> named(List<Actor> actors) {
			return actors.stream().flatMap(this::bodies).distinct().toList();
		}

		private Stream<Organisation> bodies(Actor actor) {
			List<Organisation> icbs = this.systems.stream().map(WorkingSystem::icb).toList();
			return switch (actor) {
				case NHS_ENGLAND -> this.facts.nhsEngland().stream();
				case REGION -> this.draft.regionsOf(icbs).keySet().stream();
				case ICB -> icbs.stream();
				case SUBJECT -> Stream.of(this.facts.subject());
				case CQC -> this.facts.careQualityCommission().stream();
				case PARTNERS -> this.partners.stream().map(ExpectedPartner::organisation);
			};
		}

	}

}
