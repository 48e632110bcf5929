package org.oversightgraph.oversight;

import java.util.Comparator;
import java.util.List;

import org.oversightgraph.fact.Link;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/** What a reader must know of how the systems of a body were found. */
final class Caveats {

	private Caveats() {
	}

	static void add(PositionDraft draft, WorkingSystems systems) {
		if (systems.fromRegister()) {
			draft.because("register-fallback",
					"Nothing is stated of the systems %s works in, so its entry in the ODS register counts; it tells where the head office stands."
						.formatted(draft.subject().name()),
					systems.all().stream().flatMap((system) -> system.facts().stream()).toList());
		}
		List<WorkingSystem> inherited = systems.all().stream().filter(WorkingSystem::isInherited).toList();
		if (!inherited.isEmpty()) {
			draft.because("inherited-by-succession",
					"Facts recorded against ICBs that have closed are carried to %s, which followed them."
						.formatted(PositionDraft.names(inherited.stream().map(WorkingSystem::icb).toList())),
					draft.facts()
						.successions()
						.stream()
						.filter((succession) -> succession.hasHappenedBy(draft.date()))
						.filter((succession) -> inherited.stream()
							.flatMap((system) -> system.links().stream())
							.map(Link::inheritedFrom)
							.anyMatch((origin) -> origin != null
									&& origin.code().equals(succession.predecessor().code())))
						.map((succession) -> succession.fact())
						.toList());
		}
		if (!systems.settling().isEmpty()) {
			draft.because("register-settles-succession",
					"Of the ICBs that followed one that was split, the trust's own entry in the register names %s."
						.formatted(PositionDraft.names(icbs(systems.settling()))),
					systems.settling().stream().map(Link::fact).toList());
		}
		List<Organisation> unsettled = systems.unsettled().stream().map(WorkingSystem::icb).toList();
		if (!unsettled.isEmpty()) {
			draft.because("partial-succession-candidates",
					"An ICB it worked with was split, and nothing recorded says whether %s took its part."
						.formatted(PositionDraft.names(unsettled)),
					systems.unsettled().stream().flatMap((system) -> system.facts().stream()).toList());
		}
		flows(draft, systems);
		if (draft.date().isBefore(Organisation.ICBS_ESTABLISHED)
				&& systems.icbs().stream().anyMatch((icb) -> icb.is(OrganisationKind.ICB))) {
			systemBeforeBoard(draft);
		}
	}

	/** That the code of a board stands for its system before boards were established. */
	static void systemBeforeBoard(PositionDraft draft) {
		draft.because("ics-before-icb",
				"Before 1 July 2022 the code of an integrated care board stands for the integrated care system of the same footprint.",
				List.of());
	}

	private static void flows(PositionDraft draft, WorkingSystems systems) {
		Heirs heirs = new Heirs(draft.date(), draft.facts().successions());
		List<Link> elsewhere = draft.facts()
			.links()
			.stream()
			.filter((link) -> link.from().code().equals(draft.subject().code()))
			.filter((link) -> link.isPatientFlow() && link.certainlyHoldsOn(draft.date()))
			.filter((link) -> heirs.of(link.icb())
				.stream()
				.noneMatch((heir) -> systems.of(heir.organisation()).isPresent()))
			.toList();
		if (!elsewhere.isEmpty()) {
			draft.because("patient-flow-is-context",
					"Patients come to %s from %s as well; that is context and does not make it work in those systems."
						.formatted(draft.subject().name(), PositionDraft.names(icbs(elsewhere))),
					elsewhere.stream().map(Link::fact).toList());
		}
	}

	/** The ICBs of some links, by name, in whatever order these were read. */
	private static List<Organisation> icbs(List<Link> links) {
		return links.stream().map(Link::icb).distinct().sorted(Comparator.comparing(Organisation::name)).toList();
	}

}
