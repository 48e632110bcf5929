package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * Notes on how this product's conventions determined the systems of an organisation.
 *
 * @param reasoning the question and the recorded facts
 * @param systems the systems found
 */
record Caveats(Reasoning reasoning, WorkingSystems systems) {

	/** The convention for a trust whose systems are known only from the register. */
	static final String REGISTER = "system-presumed-from-register";

	/** Returns each caveat as a reason. */
	Grounds grounds() {
		boolean beforeIcbs = this.reasoning.date().isBefore(Organisation.ICBS_ESTABLISHED)
				&& this.systems.icbs().stream().anyMatch((icb) -> icb.is(OrganisationKind.ICB));
		return Grounds.of(fromRegister(), inherited(), settled(), unsettled(),
				PatientsFromElsewhere.of(this.reasoning).grounds(),
				beforeIcbs ? systemBeforeIcb(this.reasoning) : Grounds.NONE);
	}

	/**
	 * Returns the caveat that an ICB's code represents its system before ICBs were
	 * established.
	 */
	static Grounds systemBeforeIcb(Reasoning reasoning) {
		return Grounds.because(reasoning.byConvention("ics-before-icb",
				"Before 1 July 2022 the code of an integrated care board represents the integrated care system of the same footprint.",
				List.of()));
	}

	private Grounds fromRegister() {
		return !this.systems.fromRegister() ? Grounds.NONE : Grounds.because(this.reasoning.byConvention(REGISTER,
				"The system of %s is presumed from the ODS register. No source states in which systems it works. The register shows only where the head office is."
					.formatted(this.reasoning.subject().name()),
				this.systems.facts()));
	}

	private Grounds inherited() {
		List<WorkingSystem> inherited = this.systems.all().stream().filter(WorkingSystem::isInherited).toList();
		return inherited.isEmpty() ? Grounds.NONE
				: Grounds.because(this.reasoning.byConvention("inherited-by-succession",
						"Facts recorded for a closed ICB now apply to its successor: %s."
							.formatted(Names.inRow(inherited.stream().map(WorkingSystem::icb).toList())),
						successionsOf(inherited)));
	}

	private List<Fact> successionsOf(List<WorkingSystem> inherited) {
		return this.reasoning.facts()
			.successions()
			.stream()
			.filter((succession) -> succession.hasHappenedBy(this.reasoning.date()))
			.filter((succession) -> inherited.stream()
				.flatMap((system) -> system.links().stream())
				.map(Link::inheritedFrom)
				.anyMatch((origin) -> origin != null && origin.code().equals(succession.predecessor().code())))
			.map(Succession::fact)
			.toList();
	}

	private Grounds settled() {
		return this.systems.settling().isEmpty() ? Grounds.NONE : Grounds.because(this.reasoning.byConvention(
				"register-settles-succession",
				"The trust is placed with %s. An ICB was split, and the trust's register entry names this successor."
					.formatted(Names.inRow(icbs(this.systems.settling()))),
				this.systems.settling().stream().map(Link::fact).toList()));
	}

	private Grounds unsettled() {
		List<WorkingSystem> unsettled = this.systems.unsettled();
		return unsettled.isEmpty() ? Grounds.NONE
				: Grounds.because(this.reasoning.byConvention("partial-succession-candidates",
						"It is not known which successor took over from an ICB that was split. Possible successors: %s."
							.formatted(Names.inRow(unsettled.stream().map(WorkingSystem::icb).toList())),
						unsettled.stream().flatMap((system) -> system.facts().stream()).toList()));
	}

	/** Returns the ICBs of the links, by name. */
	private static List<Organisation> icbs(List<Link> links) {
		return links.stream().map(Link::icb).distinct().sorted(Comparator.comparing(Organisation::name)).toList();
	}

}
