package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.time.Period;

/**
 * Everything recorded that bears on who oversees a body on a date: what the reasoning
 * reads. It may hold more than is needed; it never holds less.
 *
 * @param subject the body
 * @param recordedAs how it is known that the body is what it is
 * @param recordedIn the sources that say so
 * @param links relationships that can hold on the date
 * @param successions successions of the bodies concerned
 * @param arrangements arrangements they are party to
 * @param segments segment allocations by body
 * @param support support episodes by body
 * @param nationalBodies NHS England and the Care Quality Commission
 */
public record OversightFacts(Organisation subject, Evidence recordedAs, List<Source> recordedIn, List<Link> links,
		List<Succession> successions, List<Arrangement> arrangements, Map<String, List<SegmentAllocation>> segments,
		Map<String, List<SupportEpisode>> support, List<Organisation> nationalBodies) {

	/** So that an answer does not depend on the order in which the graph was read. */
	private static final Comparator<Link> ORDER = Comparator.comparing(Link::kind)
		.thenComparing((link) -> link.from().code())
		.thenComparing((link) -> link.to().code())
		.thenComparing((link) -> String.valueOf(link.service()))
		.thenComparing((link) -> String.valueOf(link.role()))
		.thenComparing((link) -> link.provenance().period().sortKey());

	public OversightFacts {
		links = links.stream().sorted(ORDER).toList();
		successions = successions.stream()
			.sorted(Comparator.comparing((Succession one) -> one.predecessor().code())
				.thenComparing((one) -> one.successor().code()))
			.toList();
	}

	/**
	 * That the body is recorded as what it is: the fact behind what holds for every body
	 * of its kind.
	 */
	public Fact registration() {
		String opened = (this.subject.openedOn() == null) ? "" : ", open since " + this.subject.openedOn();
		String closed = (this.subject.closedOn() == null) ? "" : ", closed on " + this.subject.closedOn();
		return new Fact(
				"%s is recorded as %s%s%s.".formatted(this.subject.name(), this.subject.kind().oneOf(), opened, closed),
				this.recordedAs, Period.ALWAYS, null, null, this.recordedIn, null);
	}

	/** The same facts with other links. */
	public OversightFacts withLinks(List<Link> theLinks) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, theLinks, this.successions,
				this.arrangements, this.segments, this.support, this.nationalBodies);
	}

	/** The same facts with other arrangements. */
	public OversightFacts withArrangements(List<Arrangement> theArrangements) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, this.links, this.successions,
				theArrangements, this.segments, this.support, this.nationalBodies);
	}

	/** The same facts with other segments, by code of the organisation. */
	public OversightFacts withSegments(Map<String, List<SegmentAllocation>> theSegments) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, this.links, this.successions,
				this.arrangements, theSegments, this.support, this.nationalBodies);
	}

	/** The links of a kind that certainly hold on the date. */
	public List<Link> links(LinkKind kind, LocalDate date) {
		return this.links.stream().filter((link) -> link.kind() == kind && link.certainlyHoldsOn(date)).toList();
	}

	/**
	 * The arrangements of a kind in force on the date to which the body is party in the
	 * role.
	 */
	public List<Arrangement> arrangements(ArrangementKind kind, Organisation party, PartyRole role, LocalDate date) {
		return this.arrangements.stream()
			.filter((arrangement) -> arrangement.kind() == kind && arrangement.isInForceOn(date))
			.filter((arrangement) -> arrangement.in(role, date)
				.stream()
				.anyMatch((organisation) -> organisation.code().equals(party.code())))
			.toList();
	}

	/** The segment a body stands in on the date, under the edition then in force. */
	public Optional<SegmentAllocation> segmentOf(Organisation body, LocalDate date, String edition) {
		return SegmentAllocation.on(date, edition, this.segments.getOrDefault(body.code(), List.of()));
	}

	/** The support the subject is in on the date. */
	public List<SupportEpisode> supportOn(LocalDate date) {
		return this.support.getOrDefault(this.subject.code(), List.of())
			.stream()
			.filter((episode) -> episode.isOngoingOn(date))
			.toList();
	}

	/** NHS England, where the dataset holds it. */
	public Optional<Organisation> nhsEngland() {
		return nationalBody("OVERSIGHT");
	}

	/** The Care Quality Commission, where the dataset holds it. */
	public Optional<Organisation> careQualityCommission() {
		return nationalBody("QUALITY_REGULATOR");
	}

	/** The systems in which the subject works on the date, and how that is known. */
	public WorkingSystems workingSystems(LocalDate date) {
		return WorkingSystems.of(this.subject, this.links, new Heirs(date, this.successions), date);
	}

	/** The systems in which the subject works on the date, in order of the ICB's name. */
	public List<WorkingSystem> systemsOn(LocalDate date) {
		return workingSystems(date).all();
	}

	/** Whether the subject works in the system of the ICB on the date. */
	public boolean worksIn(String icb, LocalDate date) {
		return workingSystems(date).icbs().stream().anyMatch((one) -> one.code().equals(icb));
	}

	/**
	 * The regions the subject is in on the date, or in whose systems it works, by name.
	 */
	public List<Organisation> regionsOn(LocalDate date) {
		List<String> icbs = this.subject.is(OrganisationKind.ICB) ? List.of(this.subject.code())
				: workingSystems(date).icbs().stream().map(Organisation::code).toList();
		return links(LinkKind.IN_REGION, date).stream()
			.filter((link) -> icbs.contains(link.from().code()))
			.map(Link::to)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

	/**
	 * What says in which region an ICB is on the date; where nothing does, in which
	 * regions the ICBs are that it followed, for it may be in any of them.
	 */
	public List<Link> regionsOrThoseBefore(Organisation icb, LocalDate date) {
		List<Link> own = links(LinkKind.IN_REGION, date).stream()
			.filter((link) -> link.from().code().equals(icb.code()))
			.toList();
		return !own.isEmpty() ? own
				: this.successions.stream()
					.filter((one) -> one.successor().code().equals(icb.code()) && one.hasHappenedBy(date))
					.map(Succession::predecessor)
					.filter((before) -> !before.code().equals(icb.code()))
					.flatMap((before) -> regionsOrThoseBefore(before, date).stream())
					.distinct()
					.toList();
	}

	/** Whether nothing says in which region an ICB is on the date. */
	public boolean isRegionOpen(Organisation icb, LocalDate date) {
		return links(LinkKind.IN_REGION, date).stream().noneMatch((link) -> link.from().code().equals(icb.code()));
	}

	/** Whether the subject is in the region on the date, or works in a system that is. */
	public boolean isInRegion(String region, LocalDate date) {
		return regionsOn(date).stream().anyMatch((one) -> one.code().equals(region));
	}

	/**
	 * Whether the subject stands in the segment on the date, under the edition then in
	 * force.
	 */
	public boolean standsInSegment(int segment, Question question) {
		return segmentOf(this.subject, question.asOf(), question.inForce().id())
			.filter((allocation) -> allocation.segment() == segment)
			.isPresent();
	}

	private Optional<Organisation> nationalBody(String role) {
		return this.nationalBodies.stream()
			.filter((body) -> body.is(OrganisationKind.NATIONAL_BODY) && role.equals(body.description().role()))
			.findFirst();
	}

}
