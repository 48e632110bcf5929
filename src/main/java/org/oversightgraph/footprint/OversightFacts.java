package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Source;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.NationalRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SegmentsOnDate;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.Period;

/**
 * All recorded facts that the reasoning needs about the oversight of an organisation on a
 * date. It can contain more facts than needed.
 *
 * @param subject the organisation
 * @param recordedAs the evidence for the organisation itself
 * @param recordedIn the sources for the organisation itself
 * @param links the relationships that may hold on the date
 * @param successions the successions of the organisations concerned
 * @param arrangements their arrangements
 * @param segments their segment allocations, by code
 * @param support their support episodes, by code
 * @param nationalBodies NHS England, NHS Improvement and the Care Quality Commission
 * @param largePatientFlow the share of a trust's patients, 0 to 1, from which flow from
 * outside its systems is large
 */
public record OversightFacts(Organisation subject, Evidence recordedAs, List<Source> recordedIn, List<Link> links,
		List<Succession> successions, List<Arrangement> arrangements, Map<String, List<SegmentAllocation>> segments,
		Map<String, List<SupportEpisode>> support, List<Organisation> nationalBodies, double largePatientFlow) {

	/**
	 * The order of links, so that an answer does not depend on the order of the graph.
	 */
	private static final Comparator<Link> ORDER = Comparator.comparing(Link::kind)
		.thenComparing((link) -> link.from().code())
		.thenComparing((link) -> link.to().code())
		.thenComparing((link) -> String.valueOf(link.service()))
		.thenComparing((link) -> String.valueOf(link.role()))
		.thenComparing((link) -> link.provenance().period().sortKey());

	public OversightFacts {
		arrangements = arrangements.stream().sorted(Comparator.comparing(Arrangement::id)).toList();
		links = links.stream().sorted(ORDER).toList();
		successions = successions.stream()
			.sorted(Comparator.comparing((Succession succession) -> succession.predecessor().code())
				.thenComparing((succession) -> succession.successor().code()))
			.toList();
	}

	/**
	 * Returns the fact that the organisation is recorded as one of its kind. It supports
	 * rules that apply to every organisation of the kind.
	 */
	public Fact registration() {
		String opened = (this.subject.openedOn() == null) ? ""
				: ", opened " + DateInWords.when(this.subject.openedOn());
		String closed = (this.subject.closedOn() == null) ? ""
				: ", closed " + DateInWords.when(this.subject.closedOn());
		String recorded = this.subject.isNamedAsSystem() ? "under the code of " : "as ";
		return new Fact("%s is recorded %s%s%s%s.".formatted(this.subject.name(), recorded, this.subject.kind().oneOf(),
				opened, closed), this.recordedAs, Period.ALWAYS, null, null, this.recordedIn, null, false);
	}

	/** Returns the same facts with other links. */
	public OversightFacts withLinks(List<Link> theLinks) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, theLinks, this.successions,
				this.arrangements, this.segments, this.support, this.nationalBodies, this.largePatientFlow);
	}

	/** Returns the same facts with other arrangements. */
	public OversightFacts withArrangements(List<Arrangement> theArrangements) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, this.links, this.successions,
				theArrangements, this.segments, this.support, this.nationalBodies, this.largePatientFlow);
	}

	/** Returns the same facts with other segment allocations, by code. */
	public OversightFacts withSegments(Map<String, List<SegmentAllocation>> theSegments) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, this.links, this.successions,
				this.arrangements, theSegments, this.support, this.nationalBodies, this.largePatientFlow);
	}

	/** Returns the same facts with other support episodes, by code. */
	public OversightFacts withSupport(Map<String, List<SupportEpisode>> theSupport) {
		return new OversightFacts(this.subject, this.recordedAs, this.recordedIn, this.links, this.successions,
				this.arrangements, this.segments, theSupport, this.nationalBodies, this.largePatientFlow);
	}

	/** Returns the links of a kind that certainly hold on the date. */
	public List<Link> links(LinkKind kind, LocalDate date) {
		return this.links.stream().filter((link) -> link.kind() == kind && link.certainlyHoldsOn(date)).toList();
	}

	/**
	 * Returns the arrangements of a kind in force on the date in which the organisation
	 * has the role.
	 */
	public List<Arrangement> arrangements(ArrangementKind kind, Organisation party, PartyRole role, LocalDate date) {
		return this.arrangements.stream()
			.filter((arrangement) -> arrangement.kind() == kind && arrangement.isInForceOn(date))
			.filter((arrangement) -> arrangement.in(role, date)
				.stream()
				.anyMatch((organisation) -> organisation.code().equals(party.code())))
			.toList();
	}

	/** Returns an organisation's segment on the date, under the edition in force. */
	public Optional<SegmentAllocation> segmentOf(Organisation body, LocalDate date, String edition) {
		return SegmentsOnDate.of(date, edition, this.segments.getOrDefault(body.code(), List.of())).certain();
	}

	/** Returns an organisation's certain and possible segments on the date. */
	public SegmentsOnDate segmentsOf(Organisation body, LocalDate date, String edition) {
		return SegmentsOnDate.of(date, edition, this.segments.getOrDefault(body.code(), List.of()));
	}

	/** Returns the support that the subject is in on the date. */
	public List<SupportEpisode> supportOn(LocalDate date) {
		return support((stay) -> stay.isOngoingOn(date));
	}

	/** Returns the support of the subject that may have ended by the date. */
	public List<SupportEpisode> possibleSupportOn(LocalDate date) {
		return support((stay) -> stay.provenance().onlyPossiblyStillHoldsOn(date));
	}

	private List<SupportEpisode> support(Predicate<SupportEpisode> when) {
		return this.support.getOrDefault(this.subject.code(), List.of()).stream().filter(when).toList();
	}

	/** NHS England; empty if the dataset does not contain it. */
	public Optional<Organisation> nhsEngland() {
		return nationalBody(NationalRole.OVERSIGHT);
	}

	/** NHS Improvement; empty if it does not exist on the date. */
	public Optional<Organisation> trustRegulatorOn(LocalDate date) {
		return nationalBody(NationalRole.TRUST_REGULATOR)
			.filter((body) -> body.statusOn(date) == OrganisationStatus.ACTIVE);
	}

	/** The Care Quality Commission; empty if the dataset does not contain it. */
	public Optional<Organisation> careQualityCommission() {
		return nationalBody(NationalRole.QUALITY_REGULATOR);
	}

	/**
	 * Returns the systems in which the subject works on the date, with the supporting
	 * links.
	 */
	public WorkingSystems workingSystems(LocalDate date) {
		return WorkingSystems.of(this.subject, this.links, new Heirs(date, this.successions), date);
	}

	/**
	 * Returns the patients of the subject from outside its systems on the date.
	 * @param systems its systems on the date
	 */
	public PatientFlows patientFlows(LocalDate date, WorkingSystems systems) {
		return PatientFlows.of(this.subject, this.links, systems, new Heirs(date, this.successions), date,
				this.largePatientFlow);
	}

	/** Returns the systems in which the subject works on the date, by name of the ICB. */
	public List<WorkingSystem> systemsOn(LocalDate date) {
		return workingSystems(date).all();
	}

	/** Whether the subject works in the system of the ICB on the date. */
	public boolean worksIn(String icb, LocalDate date) {
		return workingSystems(date).icbs().stream().anyMatch((found) -> found.code().equals(icb));
	}

	/** Returns the regions of the subject or of its systems on the date, by name. */
	public List<Organisation> regionsOn(LocalDate date) {
		return this.subject.is(OrganisationKind.ICB) ? regionsOn(date, List.of(this.subject))
				: regionsOn(date, workingSystems(date).icbs());
	}

	/** Returns the regions of some of the ICBs concerned on the date, by name. */
	public List<Organisation> regionsOn(LocalDate date, List<Organisation> icbs) {
		List<String> codes = icbs.stream().map(Organisation::code).toList();
		return links(LinkKind.IN_REGION, date).stream()
			.filter((link) -> codes.contains(link.from().code()))
			.map(Link::to)
			.distinct()
			.sorted(Comparator.comparing(Organisation::name))
			.toList();
	}

	/** Returns the region of one of the ICBs concerned on the date. */
	Optional<Organisation> regionOf(Organisation icb, LocalDate date) {
		return regionLinks(icb, date).map(Link::to).findFirst();
	}

	private Stream<Link> regionLinks(Organisation icb, LocalDate date) {
		return links(LinkKind.IN_REGION, date).stream().filter((link) -> link.from().code().equals(icb.code()));
	}

	/**
	 * Returns the links to the ICB's region on the date. Without one, returns the links
	 * of its predecessors, because it may be in any of their regions.
	 */
	public List<Link> regionsOrThoseBefore(Organisation icb, LocalDate date) {
		List<Link> own = regionLinks(icb, date).toList();
		return !own.isEmpty() ? own : this.successions.stream()
			.filter((succession) -> succession.successor().code().equals(icb.code()) && succession.hasHappenedBy(date))
			.map(Succession::predecessor)
			.filter((before) -> !before.code().equals(icb.code()))
			.flatMap((before) -> regionsOrThoseBefore(before, date).stream())
			.distinct()
			.toList();
	}

	/** Whether no region is recorded for an ICB on the date. */
	public boolean isRegionOpen(Organisation icb, LocalDate date) {
		return regionLinks(icb, date).findAny().isEmpty();
	}

	/**
	 * Whether the subject, or a system in which it works, is in the region on the date.
	 */
	public boolean isInRegion(String region, LocalDate date) {
		return regionsOn(date).stream().anyMatch((found) -> found.code().equals(region));
	}

	/** Whether the subject is in the segment on the date, under the edition in force. */
	public boolean standsInSegment(int segment, Question question) {
		return segmentOf(this.subject, question.asOf(), question.inForce().id())
			.filter((allocation) -> allocation.segment() == segment)
			.isPresent();
	}

	private Optional<Organisation> nationalBody(NationalRole role) {
		return this.nationalBodies.stream()
			.filter((body) -> body.is(OrganisationKind.NATIONAL_BODY) && body.description().role() == role)
			.findFirst();
	}

}
