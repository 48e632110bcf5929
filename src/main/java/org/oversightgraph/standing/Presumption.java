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
import org.oversightgraph.time.DateInWords;

/**
 * The segment of an organisation on a date. It is the recorded segment or, without one,
 * the segment that the framework presumes (NOF-2022-23 ¶36). No segment is presumed if a
 * record contradicts it.
 *
 * @param recorded the recorded segment; null if there is none
 * @param presumed the presumed segment; null if a segment is recorded or none can be
 * presumed
 * @param reason the reason in sentences
 * @param rule the rule behind the reason; null if there is none
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
		Optional<SegmentAllocation> current = SegmentAllocation.on(date, edition.id(), facts.segments());
		if (current.isPresent()) {
			DecidedBy decided = DecidedBy.of(current.get(), edition);
			return new Presumption(current.get(), null, decided.words(), edition.rule(decided.rule()).orElse(null));
		}
		if (!existsOn(body, date)) {
			return none("%s does not exist on %s.".formatted(body.name(), DateInWords.of(date)), null);
		}
		return unrecorded(facts, question);
	}

	/**
	 * Returns the segment of the edition in force. It is not treated as a segment of the
	 * requested edition.
	 */
	private static Presumption underOtherRules(StandingFacts facts, Question question, Framework framework) {
		FrameworkEdition inForce = question.inForce();
		String other = question.edition().id();
		Optional<SegmentAllocation> current = SegmentAllocation.on(question.asOf(), inForce.id(), facts.segments());
		String recorded = current.map((
				allocation) -> "Segment %d is recorded under %s, the edition then in force. It is not treated as a segment of %s."
					.formatted(allocation.segment(), inForce.id(), other))
			.orElseGet(() -> "No segment of %s can be recorded on %s, because %s was in force.".formatted(other,
					DateInWords.of(question.asOf()), inForce.id()));
		return new Presumption(current.orElse(null), null, recorded + " No segment is presumed under another edition.",
				framework.rule(question.edition(), "segments-not-read-across"));
	}

	/**
	 * Returns the presumption without a recorded segment. Segment 2 is presumed unless a
	 * record contradicts it (¶36, T3).
	 */
	private static Presumption unrecorded(StandingFacts facts, Question question) {
		FrameworkEdition edition = question.edition();
		LocalDate date = question.asOf();
		String missing = "No segment of %s is recorded for %s on %s".formatted(edition.id(), facts.subject().name(),
				DateInWords.of(date));
		List<SegmentAllocation> ofEdition = facts.segments()
			.stream()
			.filter((allocation) -> allocation.edition().equals(edition.id()))
			.toList();
		Optional<SegmentAllocation> possible = ofEdition.stream()
			.filter((allocation) -> allocation.provenance().period().possiblyHoldsOn(date))
			.findFirst();
		if (possible.isPresent()) {
			return none(
					"It is not known whether segment %d of %s applied on %s. It is recorded %s. No segment is presumed."
						.formatted(possible.get().segment(), edition.id(), DateInWords.of(date),
								possible.get().provenance().period().inWords()),
					null);
		}
		Optional<FrameworkRule> rule = edition.playing(RuleRole.DEFAULT_SEGMENT);
		Integer presumed = edition.defaultSegment();
		if (rule.isEmpty() || presumed == null) {
			return none(missing + ". The edition presumes none.", null);
		}
		Optional<RecordedStay> support = facts.stays()
			.stream()
			.filter((stay) -> COMPULSORY.contains(stay.programme()))
			.filter((stay) -> stay.provenance().period().certainlyHoldsOn(date))
			.findFirst();
		if (support.isPresent()) {
			return none(
					"No segment is presumed. %s. The organisation is recorded in %s, which does not go with segment %d."
						.formatted(missing, support.get().programme().words(), presumed),
					rule.get());
		}
		if (SegmentAllocation.lastEndedBy(date, edition.id(), ofEdition)
			.filter(SegmentAllocation::isIntensive)
			.isPresent()) {
			return none(
					"No segment is presumed. %s. Its last recorded segment, 4, has ended. The framework moves it to segment 3, but no decision is recorded."
						.formatted(missing),
					edition.playing(RuleRole.EXIT_FROM_4).orElse(null));
		}
		return new Presumption(null, presumed,
				"Segment %d is presumed. %s. An organisation is in this segment unless it meets the criteria of another. This is a presumption, not a record."
					.formatted(presumed, missing),
				rule.get());
	}

	/**
	 * Whether the organisation exists on the date. Before ICBs were established, an ICB
	 * represents its system.
	 */
	static boolean existsOn(Organisation body, LocalDate date) {
		boolean system = body.is(OrganisationKind.ICB) && date.isBefore(Organisation.ICBS_ESTABLISHED)
				&& body.openedOn() != null && body.openedOn().possiblyBy(Organisation.ICBS_ESTABLISHED);
		return system || body.statusOn(date) == OrganisationStatus.ACTIVE;
	}

	private static Presumption none(String reason, @Nullable FrameworkRule rule) {
		return new Presumption(null, null, reason, rule);
	}

	/** The recorded or presumed segment of an edition; null if there is none. */
	@Nullable Integer numberIn(FrameworkEdition edition) {
		return (this.recorded != null && this.recorded.edition().equals(edition.id()))
				? Integer.valueOf(this.recorded.segment()) : this.presumed;
	}

}
