package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.PatientFlows;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.Existence;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.time.DateInWords;

/**
 * A question about an organisation, with the facts and rules that answer it. Each step of
 * the reasoning reads it and returns its results. One thread uses it.
 */
public final class Reasoning {

	private static final String POSSIBLE = "possible-fact";

	private final Framework framework;

	private final Question question;

	private final OversightFacts facts;

	private @Nullable WorkingSystems systems;

	private @Nullable PatientFlows flows;

	/**
	 * Creates a question about an organisation.
	 * @param framework the editions and the conventions
	 * @param question the question
	 * @param facts the recorded facts about the organisation
	 */
	public Reasoning(Framework framework, Question question, OversightFacts facts) {
		this.framework = framework;
		this.question = question;
		this.facts = facts;
	}

	/** The editions and the conventions. */
	Framework framework() {
		return this.framework;
	}

	/** The question. */
	public Question question() {
		return this.question;
	}

	/** The recorded facts about the organisation. */
	public OversightFacts facts() {
		return this.facts;
	}

	/** The organisation that the question is about. */
	public Organisation subject() {
		return this.facts.subject();
	}

	/** The date that the question is about. */
	public LocalDate date() {
		return this.question.asOf();
	}

	/** The edition whose rules apply. */
	public FrameworkEdition edition() {
		return this.question.edition();
	}

	/** Returns the systems in which the subject works on the date. */
	public WorkingSystems systems() {
		WorkingSystems known = this.systems;
		if (known == null) {
			known = this.facts.workingSystems(date());
			this.systems = known;
		}
		return known;
	}

	/** Returns the patients of the subject from outside its systems on the date. */
	public PatientFlows patientFlows() {
		PatientFlows known = this.flows;
		if (known == null) {
			known = this.facts.patientFlows(date(), systems());
			this.flows = known;
		}
		return known;
	}

	/** Returns a reason based on a convention. */
	public Reason byConvention(String convention, String statement, List<Fact> used) {
		return reason(this.framework.rule(edition(), convention), statement, used);
	}

	/** Returns a reason based on the edition's rule for a role. */
	public Reason reason(RuleRole role, String statement, List<Fact> used) {
		return reason(edition().required(role), statement, used);
	}

	/** Returns a reason based on a rule. */
	public Reason reason(FrameworkRule rule, String statement, List<Fact> used) {
		return new Reason(rule.id(), statement, rule.citation(), List.copyOf(used));
	}

	/** Returns the edition's rule for a role, or for the other role if there is none. */
	FrameworkRule rule(RuleRole role, RuleRole otherwise) {
		return edition().playing(role).orElseGet(() -> edition().required(otherwise));
	}

	OversightLine line(Organisation overseer, OversightRole part, RuleRole role, String statement, List<Fact> used) {
		return line(overseer, part, edition().required(role), statement, used);
	}

	OversightLine line(Organisation overseer, OversightRole part, FrameworkRule rule, String statement,
			List<Fact> used) {
		return new OversightLine(overseer, part, List.of(reason(rule, statement, used)));
	}

	/**
	 * Returns the line of a lead that is presumed from the register entry of a trust, by
	 * convention.
	 * @param statement a statement of the presumed lead
	 */
	OversightLine presumedFromRegister(Organisation overseer, String statement, List<Fact> used) {
		return line(overseer, OversightRole.LEAD, this.framework.rule(edition(), Caveats.REGISTER),
				statement + " The ODS register is the only record that places the trust in a system.", used);
	}

	/** Whether the subject is a trust whose only known system is the registered one. */
	boolean isPresumedFromRegister() {
		return subject().is(OrganisationKind.TRUST) && systems().fromRegister();
	}

	/**
	 * Returns NHS England's statutory line, which no other line replaces. A place or a
	 * collaborative is no legal body, so the line is about its organisations (¶14).
	 */
	Grounds accountableInLaw(String statement) {
		if (subject().is(OrganisationKind.PLACE) || subject().is(OrganisationKind.PROVIDER_COLLABORATIVE)) {
			return accountable("%s remains accountable in law for the oversight of the NHS organisations in "
					+ subject().name().replace("%", "%%") + ".");
		}
		return accountable(statement);
	}

	private Grounds accountable(String statement) {
		return Grounds.lines(this.facts.nhsEngland()
			.stream()
			.map((body) -> line(body, OversightRole.STATUTORY, RuleRole.ACCOUNTABLE_IN_LAW,
					statement.formatted(body.name()), List.of(this.facts.registration()))));
	}

	/**
	 * Returns the regions of the ICBs on the date, by name, each with the supporting
	 * facts.
	 */
	public Map<Organisation, List<Fact>> regionsOf(List<Organisation> icbs) {
		List<String> codes = icbs.stream().map(Organisation::code).toList();
		return this.facts.links(LinkKind.IN_REGION, date())
			.stream()
			.filter((link) -> codes.contains(link.from().code()))
			.sorted(Comparator.comparing((link) -> link.to().name()))
			.collect(Collectors.groupingBy(Link::to, LinkedHashMap::new,
					Collectors.mapping(Link::fact, Collectors.toList())));
	}

	/** Returns the segment of the organisation under the edition in force on the date. */
	Optional<SegmentAllocation> segment() {
		return Existence.absence(subject(), date()).isPresent() ? Optional.empty()
				: this.facts.segmentOf(subject(), date(), this.question.inForce().id());
	}

	/**
	 * Returns the answer. The lead's line comes first, and commissioning lines come last.
	 */
	OversightPosition position(Conclusion determined, Grounds grounds) {
		PossibleSystems possible = (determined.determination() == Determination.NOT_OVERSEEN)
				? new PossibleSystems(this.facts, date(), List.of())
				: PossibleSystems.of(this.facts, date(), this::systems);
		Conclusion conclusion = possible.among(determined);
		return new OversightPosition(subject(), date(), edition(), conclusion.determination(), conclusion.lead(),
				conclusion.candidates(), conclusion.sharedWith(), conclusion.coordinators(),
				grounds.lines()
					.stream()
					.sorted(Comparator.comparing(OversightLine::role).thenComparing((line) -> line.overseer().name()))
					.toList(),
				reasons(grounds, possible, conclusion.determination()), segment().orElse(null),
				SegmentNote.of(this.facts, this.question));
	}

	/**
	 * Returns the reasons with one for each possible system. It takes the place of the
	 * reason that no system is known.
	 */
	private List<Reason> reasons(Grounds grounds, PossibleSystems possible, Determination determination) {
		Stream<Reason> certain = grounds.reasons().stream().filter((reason) -> !possible.replaces(reason));
		Stream<Reason> systems = possible.inWords(determination)
			.stream()
			.map((system) -> byConvention(POSSIBLE, system.statement(),
					system.links().stream().map(Link::fact).toList()));
		Stream<Reason> agreements = (determination == Determination.NOT_OVERSEEN) ? Stream.empty()
				: possibleAgreements();
		return Stream.of(certain, systems, agreements).flatMap(Function.identity()).toList();
	}

	/** Returns a reason for each oversight agreement that is possibly in force. */
	private Stream<Reason> possibleAgreements() {
		return this.facts.arrangements()
			.stream()
			.filter((agreement) -> agreement.kind() == ArrangementKind.OVERSIGHT_AGREEMENT
					&& agreement.statusOn(date()) == ArrangementStatus.NOT_KNOWN)
			.filter((agreement) -> agreement.parties()
				.stream()
				.anyMatch((party) -> party.role() == PartyRole.SUBJECT
						&& party.organisation().code().equals(subject().code())))
			.map((agreement) -> byConvention(POSSIBLE,
					"An oversight agreement is possibly in force on %s: %s. It is recorded %s.".formatted(
							DateInWords.of(date()), agreement.title(), agreement.provenance().period().inWords()),
					List.of(agreement.fact())));
	}

}
