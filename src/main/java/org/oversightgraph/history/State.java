package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;

/**
 * The oversight of an organisation on a date, as far as a change of it begins a new
 * period.
 *
 * @param subject the organisation
 * @param status whether it is open
 * @param position its oversight
 * @param systems the ICBs in whose systems it works
 * @param segment its segment; null if none is recorded
 * @param support the programmes of support that it is in
 * @param arrangements the arrangements in force to which it is a party
 */
record State(Organisation subject, OrganisationStatus status, OversightPosition position, List<Organisation> systems,
		@Nullable SegmentAllocation segment, List<SupportEpisode> support, List<Arrangement> arrangements) {

	static State of(OversightFacts facts, OversightPosition position, Question question) {
		Organisation subject = facts.subject();
		LocalDate date = question.asOf();
		return new State(subject, subject.statusOn(date), position, facts.workingSystems(date).icbs(),
				facts.segmentOf(subject, date, question.inForce().id()).orElse(null), facts.supportOn(date),
				facts.arrangements()
					.stream()
					.filter((arrangement) -> arrangement.isInForceOn(date))
					.filter((arrangement) -> arrangement.partiesFor(date)
						.stream()
						.anyMatch((party) -> party.organisation().code().equals(subject.code())))
					.toList());
	}

	/** Returns the aspects in which another state differs from this one. */
	Set<Aspect> differencesTo(State other) {
		Set<Aspect> differences = EnumSet.noneOf(Aspect.class);
		addIf(differences, Aspect.STATUS, this.status != other.status);
		addIf(differences, Aspect.EDITION, !this.position.edition().id().equals(other.position.edition().id()));
		addIf(differences, Aspect.OVERSIGHT, !this.oversight().equals(other.oversight()));
		addIf(differences, Aspect.SYSTEMS, !codes(this.systems).equals(codes(other.systems)));
		addIf(differences, Aspect.NAMES, isRenamed(other));
		addIf(differences, Aspect.SEGMENT, !Objects.equals(segmentNumber(), other.segmentNumber()));
		addIf(differences, Aspect.SUPPORT, !programmes().equals(other.programmes()));
		addIf(differences, Aspect.ARRANGEMENTS, !arrangementIds().equals(other.arrangementIds()));
		return differences;
	}

	private static void addIf(Set<Aspect> differences, Aspect aspect, boolean differs) {
		if (differs) {
			differences.add(aspect);
		}
	}

	private List<Object> oversight() {
		Organisation lead = this.position.lead();
		return List.of(this.position.determination(), (lead == null) ? "" : lead.code(),
				codes(this.position.candidates()), codes(this.position.sharedWith()),
				codes(this.position.coordinators()));
	}

	private boolean isRenamed(State other) {
		if (!this.subject.name().equals(other.subject.name())) {
			return true;
		}
		Organisation lead = this.position.lead();
		Organisation later = other.position.lead();
		return lead != null && later != null && lead.code().equals(later.code()) && !lead.name().equals(later.name());
	}

	private @Nullable Integer segmentNumber() {
		return (this.segment == null) ? null : this.segment.segment();
	}

	private List<String> programmes() {
		return this.support.stream().map((stay) -> stay.programme().name()).distinct().sorted().toList();
	}

	private List<String> arrangementIds() {
		return this.arrangements.stream().map(Arrangement::id).sorted().toList();
	}

	private static List<String> codes(Collection<Organisation> bodies) {
		return bodies.stream().map(Organisation::code).sorted().toList();
	}

}
