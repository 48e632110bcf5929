package org.oversightgraph.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.PatientFlows;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.oversight.Reasoning;

/**
 * An organisation under examination, with its facts, its oversight and the findings so
 * far.
 */
final class Examined {

	/** The convention for a trust whose systems come only from the register. */
	static final String REGISTER = "system-presumed-from-register";

	/** Rules in a position's reasons that do not determine the lead. */
	private static final Set<String> BESIDE = Set.of("ics-no-statutory-powers", "ics-before-icb",
			"inherited-by-succession", REGISTER, "patient-flow-is-context", "regions-coordinate",
			"significant-flows-from-elsewhere", "trust-remains-accountable", "edition-dates-by-convention",
			"possible-fact");

	private final Framework framework;

	private final Reasoning reasoning;

	private final OversightPosition position;

	private final List<WorkingSystem> systems;

	private final List<Organisation> icbs;

	private final List<Organisation> regions;

	private final List<Finding> found = new ArrayList<>();

	/**
	 * Begins the examination of an organisation.
	 * @param reasoning the question and the facts, from which the position follows
	 */
	Examined(Framework framework, Reasoning reasoning, OversightPosition position) {
		this.framework = framework;
		this.reasoning = reasoning;
		this.position = position;
		this.systems = reasoning.systems().all();
		this.icbs = subject().is(OrganisationKind.ICB) ? List.of(subject()) : reasoning.systems().icbs();
		this.regions = facts().regionsOn(date(), this.icbs);
	}

	Organisation subject() {
		return this.reasoning.subject();
	}

	LocalDate date() {
		return this.reasoning.date();
	}

	Question question() {
		return this.reasoning.question();
	}

	OversightFacts facts() {
		return this.reasoning.facts();
	}

	OversightPosition position() {
		return this.position;
	}

	/** Returns the reason that determines the lead, or why none is determined. */
	Reason determining() {
		return this.position.reasons()
			.stream()
			.filter((reason) -> !BESIDE.contains(reason.rule()))
			.findFirst()
			.or(() -> this.position.reasons().stream().filter((reason) -> reason.rule().equals(REGISTER)).findFirst())
			.orElse(this.position.reasons().getFirst());
	}

	List<WorkingSystem> systems() {
		return this.systems;
	}

	List<Organisation> regions() {
		return this.regions;
	}

	/** Returns the patients from outside its systems. */
	PatientFlows patientFlows() {
		return this.reasoning.patientFlows();
	}

	/** The edition whose rules apply. */
	FrameworkEdition edition() {
		return this.reasoning.edition();
	}

	/** Adds a finding based on a rule of the edition. */
	void note(FindingKind kind, FrameworkRule rule, String statement, List<Fact> used, List<Organisation> couldSettle) {
		note(kind, rule.id(), statement, used, couldSettle);
	}

	/** Adds a finding based on a rule of the edition or on a convention. */
	void note(FindingKind kind, String rule, String statement, List<Fact> used, List<Organisation> couldSettle) {
		String citation = this.framework.rule(edition(), rule).citation();
		this.found.add(new Finding(kind, subject(), statement, rule, citation, List.copyOf(used),
				couldSettle.stream().distinct().filter((organisation) -> !organisation.isClosedOn(date())).toList(),
				regions(), this.icbs));
	}

	List<Finding> found() {
		return this.found;
	}

}
