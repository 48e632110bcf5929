package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * What a reader must know about how the systems of an organisation were found, by our own
 * conventions.
 *
 * @param reasoning the question and its facts
 * @param systems the systems
 */
record Caveats(Reasoning reasoning, WorkingSystems systems) {

	/** Each caveat as a reason. */
	Grounds grounds() {
		boolean beforeIcbs = this.reasoning.date().isBefore(Organisation.ICBS_ESTABLISHED)
				&& this.systems.icbs().stream().anyMatch((icb) -> icb.is(OrganisationKind.ICB));
		return Grounds.of(fromRegister(), inherited(), settled(), unsettled(), flows(),
				beforeIcbs ? systemBeforeIcb(this.reasoning) : Grounds.NONE);
	}

	/** Before ICBs were established, the code of an ICB stands for its system. */
	static Grounds systemBeforeIcb(Reasoning reasoning) {
		return Grounds.because(reasoning.byConvention("ics-before-icb",
				"Before 1 July 2022 the code of an integrated care board stands for the integrated care system of the same footprint.",
				List.of()));
	}

	private Grounds fromRegister() {
		return !this.systems.fromRegister() ? Grounds.NONE : Grounds.because(this.reasoning.byConvention(
				"register-fallback",
				"Nothing is stated of the systems %s works in, so its entry in the ODS register counts; it tells where the head office stands."
					.formatted(this.reasoning.subject().name()),
				this.systems.facts()));
	}

	private Grounds inherited() {
		List<WorkingSystem> inherited = this.systems.all().stream().filter(WorkingSystem::isInherited).toList();
		return inherited.isEmpty() ? Grounds.NONE
				: Grounds.because(this.reasoning.byConvention("inherited-by-succession",
						"Facts recorded against ICBs that have closed are carried to %s, which followed them."
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
		return this.systems.settling().isEmpty() ? Grounds.NONE
				: Grounds.because(this.reasoning.byConvention("register-settles-succession",
						"Of the ICBs that followed one that was split, the trust's own entry in the register names %s."
							.formatted(Names.inRow(icbs(this.systems.settling()))),
						this.systems.settling().stream().map(Link::fact).toList()));
	}

	private Grounds unsettled() {
		List<WorkingSystem> unsettled = this.systems.unsettled();
		return unsettled.isEmpty() ? Grounds.NONE
				: Grounds.because(this.reasoning.byConvention("partial-succession-candidates",
						"An ICB it worked with was split, and nothing recorded says whether %s took its part."
							.formatted(Names.inRow(unsettled.stream().map(WorkingSystem::icb).toList())),
						unsettled.stream().flatMap((system) -> system.facts().stream()).toList()));
	}

	private Grounds flows() {
		Heirs heirs = new Heirs(this.reasoning.date(), this.reasoning.facts().successions());
		List<Link> elsewhere = this.reasoning.facts()
			.links()
			.stream()
			.filter((link) -> link.from().code().equals(this.reasoning.subject().code()))
			.filter((link) -> link.isPatientFlow() && link.certainlyHoldsOn(this.reasoning.date()))
			.filter((link) -> heirs.of(link.icb())
				.stream()
				.noneMatch((heir) -> this.systems.of(heir.organisation()).isPresent()))
			.toList();
		return elsewhere.isEmpty() ? Grounds.NONE : Grounds
			.because(this.reasoning.byConvention("patient-flow-is-context",
					"Patients come to %s from %s as well; that is context and does not make it work in those systems."
						.formatted(this.reasoning.subject().name(), Names.inRow(icbs(elsewhere))),
					elsewhere.stream().map(Link::fact).toList()));
	}

	/** The ICBs of some links, in order of name. */
	private static List<Organisation> icbs(List<Link> links) {
		return links.stream().map(Link::icb).distinct().sorted(Comparator.comparing(Organisation::name)).toList();
	}

}
