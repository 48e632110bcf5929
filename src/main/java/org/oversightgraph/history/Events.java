package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Provenance;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.FormerName;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.time.DateInWords;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/** The events that can change the oversight of an organisation. */
final class Events {

	private static final Set<OrganisationKind> AROUND = Set.of(OrganisationKind.PLACE, OrganisationKind.ICB,
			OrganisationKind.REGION);

	private final OversightFacts facts;

	private final Span span;

	private final Map<String, Organisation> bodies;

	private final List<Event> all = new ArrayList<>();

	/**
	 * Collects the events of a span.
	 * @param facts the facts of all dates
	 */
	Events(OversightFacts facts, Framework framework, Span span) {
		this.facts = facts;
		this.span = span;
		if (span.edition() == null) {
			framework.editions().forEach(this::addEdition);
		}
		this.bodies = bodies();
		this.bodies.values().forEach(this::addBody);
		facts.successions()
			.stream()
			.filter((succession) -> this.bodies.containsKey(succession.predecessor().code()))
			.forEach(this::addSuccession);
		facts.links().stream().filter(this::canPlace).forEach(this::addLink);
		facts.arrangements().forEach(this::addArrangement);
		facts.segments()
			.getOrDefault(facts.subject().code(), List.of())
			.stream()
			.filter((segment) -> canStand(segment, framework))
			.forEach((segment) -> addRecord(segment.provenance(), segment.fact(), ChangeCauseKind.SEGMENT_CHANGED,
					ChangeCauseKind.SEGMENT_CHANGED, "A segment"));
		facts.support().getOrDefault(facts.subject().code(), List.of()).forEach(this::addStay);
		this.all.removeIf((event) -> !event.isWithin(span));
		this.all.sort(Comparator.comparing((Event event) -> event.lastDay(span))
			.thenComparing((event) -> event.cause().kind())
			.thenComparing((event) -> event.cause().statement()));
	}

	/** Returns the dates on which the oversight can change, oldest first. */
	NavigableSet<LocalDate> days() {
		NavigableSet<LocalDate> days = new TreeSet<>();
		this.all.forEach((event) -> event.days().stream().filter(this.span::reaches).forEach(days::add));
		return days;
	}

	/** Returns the events of a day that can change one of the aspects. */
	List<ChangeCause> causesOn(LocalDate day, Set<Aspect> changed) {
		return causes(this.all.stream().filter((event) -> event.isOn(day)).toList(), changed);
	}

	/**
	 * Returns the events of the span that can change one of the aspects, oldest first.
	 */
	List<ChangeCause> causes(Set<Aspect> changed) {
		return causes(this.all, changed);
	}

	private static List<ChangeCause> causes(List<Event> events, Set<Aspect> changed) {
		List<ChangeCause> causes = events.stream()
			.map(Event::cause)
			.filter((cause) -> cause.kind().canChange(changed))
			.distinct()
			.toList();
		List<ChangeCause> decisive = causes.stream().filter((cause) -> !cause.kind().isOnlyKnowledge()).toList();
		return decisive.isEmpty() ? causes : decisive;
	}

	private void addEdition(FrameworkEdition edition) {
		String statement = edition.startsByConvention()
				? "%s (%s) applies from %s by convention. No available source gives its start date."
				: "%s (%s) came into force on %s.";
		this.all.add(Event.on(PartialDate.of(edition.inForceFrom()), ChangeCauseKind.EDITION_BEGAN,
				statement.formatted(edition.title(), edition.id(), DateInWords.of(edition.inForceFrom())), List.of()));
	}

	/**
	 * Returns the subject, the places, ICBs and regions to which it has or had a link,
	 * and the successors of these. Patients from the area of an ICB are no such link.
	 */
	private Map<String, Organisation> bodies() {
		Map<String, Organisation> found = new LinkedHashMap<>();
		Organisation subject = this.facts.subject();
		found.put(subject.code(), subject);
		this.facts.links()
			.stream()
			.filter((link) -> link.to().code().equals(subject.code()) && link.from().is(OrganisationKind.ICB))
			.forEach((link) -> found.putIfAbsent(link.from().code(), link.from()));
		List<Succession> successions = this.facts.successions();
		int before;
		do {
			before = found.size();
			this.facts.links()
				.stream()
				.filter((link) -> !link.isPatientFlow() && found.containsKey(link.from().code())
						&& AROUND.contains(link.to().kind()))
				.forEach((link) -> found.putIfAbsent(link.to().code(), link.to()));
			successions.stream()
				.filter((succession) -> found.containsKey(succession.predecessor().code()))
				.forEach((succession) -> found.putIfAbsent(succession.successor().code(), succession.successor()));
		}
		while (found.size() > before);
		successions.stream()
			.filter((succession) -> succession.successor().code().equals(subject.code()))
			.forEach((succession) -> found.putIfAbsent(succession.predecessor().code(), succession.predecessor()));
		return found;
	}

	/**
	 * Whether a link can place the subject in a system. Patient flow never does. A
	 * register entry does so if no better link applies throughout, or if it names a
	 * successor of an ICB that was split.
	 */
	private boolean canPlace(Link link) {
		if (link.isPatientFlow() || link.kind() != LinkKind.REGISTERED_IN) {
			return !link.isPatientFlow();
		}
		return settles(link) || this.facts.links().stream().noneMatch((other) -> isBetter(other, link));
	}

	private boolean settles(Link entry) {
		return this.facts.successions()
			.stream()
			.anyMatch((succession) -> succession.partial() && this.bodies.containsKey(succession.predecessor().code())
					&& succession.successor().code().equals(entry.icb().code()));
	}

	/** Whether a link places the trust in a system in the whole period of an entry. */
	private static boolean isBetter(Link link, Link entry) {
		boolean places = link.kind() == LinkKind.PARTNER_IN
				|| (link.kind() == LinkKind.SERVES && !link.isPatientFlow());
		Period period = link.provenance().period();
		PartialDate begin = entry.provenance().period().from();
		boolean before = period.from() == null
				|| (begin != null && begin.earliest() != null && period.from().certainlyBy(begin.earliest()));
		return places && before && period.to() == null && link.from().code().equals(entry.from().code());
	}

	/**
	 * Whether a segment can begin while its edition is in force. One that was published
	 * after the end of its edition never applies.
	 */
	private static boolean canStand(SegmentAllocation segment, Framework framework) {
		PartialDate from = segment.provenance().period().from();
		LocalDate earliest = (from == null) ? null : from.earliest();
		LocalDate end = framework.edition(segment.edition()).map(FrameworkEdition::inForceTo).orElse(null);
		return earliest == null || end == null || !earliest.isAfter(end);
	}

	private void addBody(Organisation body) {
		List<Fact> registration = body.code().equals(this.facts.subject().code()) ? List.of(this.facts.registration())
				: List.of();
		PartialDate opened = body.openedOn();
		if (opened != null && !isOnlyPredecessor(body)) {
			this.all.add(Event.on(opened, ChangeCauseKind.OPENED,
					"%s opened %s.".formatted(nameOn(opened, body), DateInWords.when(opened)), registration));
		}
		PartialDate closed = body.closedOn();
		if (closed != null) {
			this.all.add(Event.after(closed, ChangeCauseKind.CLOSED,
					"%s closed %s.".formatted(nameOn(closed, body), DateInWords.when(closed)), registration));
		}
		for (FormerName former : isOnlyPredecessor(body) ? List.<FormerName>of() : body.formerNames()) {
			this.all.add(Event.on(former.to(), ChangeCauseKind.RENAMED,
					"%s %s.".formatted(body.renamedInWords(former.name(), nameOn(former.to(), body)),
							DateInWords.when(former.to())),
					registration));
		}
	}

	/**
	 * Whether an organisation matters only because the subject followed it. Its opening
	 * and its names are no events of the subject.
	 */
	private boolean isOnlyPredecessor(Organisation body) {
		boolean isPredecessor = this.facts.successions()
			.stream()
			.anyMatch((succession) -> succession.predecessor().code().equals(body.code())
					&& succession.successor().code().equals(this.facts.subject().code()));
		return isPredecessor && this.facts.links()
			.stream()
			.flatMap((link) -> Stream.of(link.from(), link.to()))
			.noneMatch((end) -> end.code().equals(body.code()));
	}

	private static String nameOn(PartialDate date, Organisation body) {
		return (date.latest() == null) ? body.name() : body.nameOn(date.latest());
	}

	private void addSuccession(Succession succession) {
		PartialDate on = succession.on();
		if (on != null) {
			this.all.add(
					Event.on(on, ChangeCauseKind.SUCCEEDED, succession.fact().statement(), List.of(succession.fact())));
		}
	}

	private void addLink(Link link) {
		if (link.kind() == LinkKind.IN_REGION
				&& Objects.equals(link.provenance().period().from(), link.from().openedOn())) {
			return;
		}
		boolean isContract = link.kind() == LinkKind.COMMISSIONS;
		addRecord(link.provenance(), link.fact(),
				isContract ? ChangeCauseKind.CONTRACT_BEGAN : ChangeCauseKind.SYSTEM_BEGAN,
				isContract ? ChangeCauseKind.CONTRACT_ENDED : ChangeCauseKind.SYSTEM_ENDED, inWords(link.kind()));
	}

	private static String inWords(LinkKind kind) {
		return switch (kind) {
			case REGISTERED_IN -> "An entry in the register";
			case PARTNER_IN -> "A partnership";
			case SERVES -> "The coverage of an area";
			case COMMISSIONS -> "The commissioning of a service";
			case IN_REGION -> "A link to a region";
			case IN_CLUSTER, MEMBER_OF -> "A membership";
			case PART_OF, WORKS_IN, WITHIN -> "A link to an area";
		};
	}

	private void addStay(SupportEpisode stay) {
		addRecord(stay.provenance(), stay.fact(), ChangeCauseKind.SUPPORT_BEGAN, ChangeCauseKind.SUPPORT_ENDED,
				(stay.programme() == Programme.ENFORCEMENT_UNDERTAKINGS) ? "A period under undertakings"
						: "A period of support");
		addAging(stay);
	}

	private void addArrangement(Arrangement arrangement) {
		boolean isAgreement = arrangement.kind() == ArrangementKind.OVERSIGHT_AGREEMENT;
		ChangeCauseKind began = isAgreement ? ChangeCauseKind.AGREEMENT_BEGAN : ChangeCauseKind.ARRANGEMENT_BEGAN;
		ChangeCauseKind ended = isAgreement ? ChangeCauseKind.AGREEMENT_ENDED : ChangeCauseKind.ARRANGEMENT_ENDED;
		if (arrangement.status().isProposal()) {
			return;
		}
		addRecord(arrangement.provenance(), arrangement.fact(), began, ended, "An arrangement");
		arrangement.parties()
			.stream()
			.filter((party) -> !party.provenance().period().equals(arrangement.provenance().period()))
			.forEach((party) -> addRecord(party.provenance(), arrangement.fact(party), began, ended,
					"A part in an arrangement"));
	}

	private void addRecord(Provenance provenance, Fact fact, ChangeCauseKind began, ChangeCauseKind ended,
			String what) {
		Period period = provenance.period();
		addConfirmation(provenance, fact);
		if (period.from() != null) {
			this.all.add(Event.of(period.from(), began, what + " began", fact));
		}
		if (period.to() != null) {
			this.all.add((ended == ChangeCauseKind.SUPPORT_ENDED) ? Event.of(period.to(), ended, what + " ended", fact)
					: Event.endOf(period.to(), ended, what + " ended", fact));
		}
	}

	/** A fact with an uncertain start is certain from its confirmation. */
	private void addConfirmation(Provenance provenance, Fact fact) {
		LocalDate confirmed = provenance.lastConfirmed();
		PartialDate from = provenance.period().from();
		if (confirmed != null && from != null && !from.certainlyBy(confirmed)) {
			this.all.add(Event.of(PartialDate.of(confirmed), ChangeCauseKind.FACT_CONFIRMED,
					"A source confirmed a fact", fact));
		}
	}

	/** A stay without an end is certain until its confirmation is stale. */
	private void addAging(SupportEpisode stay) {
		LocalDate stale = stay.provenance().staleFrom();
		if (stale != null && stay.provenance().period().to() == null) {
			this.all.add(Event.of(PartialDate.of(stale), ChangeCauseKind.FACT_AGED,
					"The last confirmation became more than two years old", stay.fact()));
		}
	}

}
