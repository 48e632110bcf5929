package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;

/**
 * Which segment a body stands in on a date: the one recorded; else the one the framework
 * presumes (NOF-2022-23 ¶36), unless something recorded speaks against it; else none.
 *
 * @param recorded the segment recorded; null when none is
 * @param presumed the segment presumed; null when one is recorded, or none can be
 * presumed
 * @param reason why it is so
 * @param rule the rule that says so; null when none does
 */
record Presumption(@Nullable SegmentAllocation recorded, @Nullable Integer presumed, String reason,
		@Nullable FrameworkRule rule) {

	private static final List<Programme> COMPULSORY = List.of(Programme.MANDATED_SUPPORT,
			Programme.RECOVERY_SUPPORT_PROGRAMME);

	static Presumption of(StandingFacts facts, Question question, Framework framework) {
		FrameworkEdition edition = question.edition();
		LocalDate date = question.asOf();
		Organisation body = facts.subject();
		if (question.isUnderOtherRules()) {
			return underOtherRules(facts, question, framework);
		}
		if (!edition.segments(body.kind())) {
			return none("%s places no %s in a segment.".formatted(edition.id(), body.kind().words()),
					edition.playing(RuleRole.ICBS_NOT_SEGMENTED).orElse(null));
		}
		Optional<SegmentAllocation> stands = SegmentAllocation.on(date, edition.id(), facts.segments());
		if (stands.isPresent()) {
			DecidedBy decided = DecidedBy.of(stands.get(), edition);
			return new Presumption(stands.get(), null, decided.words(), edition.rule(decided.rule()).orElse(null));
		}
		if (!existsOn(body, date)) {
			return none("%s does not exist on %s.".formatted(body.name(), date), null);
		}
		return unrecorded(facts, question);
	}

	/**
	 * A segment stands under the edition that made it, and is not read as one of another.
	 */
	private static Presumption underOtherRules(StandingFacts facts, Question question, Framework framework) {
		FrameworkEdition inForce = question.inForce();
		String other = question.edition().id();
		Optional<SegmentAllocation> stands = SegmentAllocation.on(question.asOf(), inForce.id(), facts.segments());
		String recorded = stands
			.map((one) -> "Segment %d of %s is recorded, the edition then in force; it is not read as one of %s."
				.formatted(one.segment(), inForce.id(), other))
			.orElseGet(() -> "%s was in force on %s, so no segment of %s can be recorded.".formatted(inForce.id(),
					question.asOf(), other));
		return new Presumption(stands.orElse(null), null, recorded + " Nothing is presumed under other rules.",
				framework.rule(question.edition(), "segments-not-read-across"));
	}

	/**
	 * Without a recorded segment, segment 2 is presumed (¶36, T3) unless a record
	 * differs.
	 */
	private static Presumption unrecorded(StandingFacts facts, Question question) {
		FrameworkEdition edition = question.edition();
		LocalDate date = question.asOf();
		String missing = "No segment of %s is recorded for %s on %s".formatted(edition.id(), facts.subject().name(),
				date);
		List<SegmentAllocation> ofEdition = facts.segments()
			.stream()
			.filter((allocation) -> allocation.edition().equals(edition.id()))
			.toList();
		Optional<SegmentAllocation> possible = ofEdition.stream()
			.filter((allocation) -> allocation.provenance().period().possiblyHoldsOn(date))
			.findFirst();
		if (possible.isPresent()) {
			return none("Segment %d of %s is recorded %s; whether it stood on %s is not known, and nothing is presumed."
				.formatted(possible.get().segment(), edition.id(), possible.get().provenance().period().inWords(),
						date),
					null);
		}
		Optional<FrameworkRule> rule = edition.playing(RuleRole.DEFAULT_SEGMENT);
		Integer presumed = edition.defaultSegment();
		if (rule.isEmpty() || presumed == null) {
			return none(missing + ", and the edition presumes none.", null);
		}
		Optional<RecordedStay> support = facts.stays()
			.stream()
			.filter((stay) -> COMPULSORY.contains(stay.programme()))
			.filter((stay) -> stay.provenance().period().certainlyHoldsOn(date))
			.findFirst();
		if (support.isPresent()) {
			return none("%s. The body is recorded in %s, which does not go with segment %d, so nothing is presumed."
				.formatted(missing, support.get().programme().words(), presumed), rule.get());
		}
		if (SegmentAllocation.lastEndedBy(date, edition.id(), ofEdition)
			.filter(SegmentAllocation::isIntensive)
			.isPresent()) {
			return none(
					"%s. The last one recorded, segment 4, has ended; who leaves it moves to segment 3 by rule, but no decision is recorded, so nothing is presumed."
						.formatted(missing),
					edition.playing(RuleRole.EXIT_FROM_4).orElse(null));
		}
		return new Presumption(null, presumed,
				"%s. A body is in segment %d unless it meets the criteria of another: a presumption, not a record."
					.formatted(missing, presumed),
				rule.get());
	}

	/**
	 * Whether the body exists; before ICBs were established, one stands for its system.
	 */
	static boolean existsOn(Organisation body, LocalDate date) {
		boolean system = body.is(OrganisationKind.ICB) && date.isBefore(Organisation.ICBS_ESTABLISHED)
				&& body.openedOn() != null && body.openedOn().possiblyBy(Organisation.ICBS_ESTABLISHED);
		return system || body.statusOn(date) == OrganisationStatus.ACTIVE;
	}

	private static Presumption none(String reason, @Nullable FrameworkRule rule) {
		return new Presumption(null, null, reason, rule);
	}

	/** The segment of an edition that stands, recorded or presumed. */
	@Nullable Integer numberIn(FrameworkEdition edition) {
		return (this.recorded != null && this.recorded.edition().equals(edition.id()))
				? Integer.valueOf(this.recorded.segment()) : this.presumed;
	}

}
