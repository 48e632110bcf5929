package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The position if the available sources of an edition do not say who leads. Nothing is
 * guessed.
 */
final class NotCovered {

	private NotCovered() {
	}

	static OversightPosition position(Reasoning reasoning, Grounds before) {
		Grounds silent = Grounds.because(reasoning.byConvention("not-covered",
				"No lead is named. The available sources of %s do not say who leads the oversight of %s."
					.formatted(reasoning.edition().id(), reasoning.subject().kind().oneOf()),
				List.of()));
		if (reasoning.subject().is(OrganisationKind.ICB)) {
			return reasoning.position(
					Conclusion.undetermined(List.copyOf(reasoning.regionsOf(List.of(reasoning.subject())).keySet())),
					before.and(silent));
		}
		WorkingSystems systems = reasoning.systems();
		return reasoning.position(Conclusion.undetermined(systems.icbs()),
				Grounds.of(before, new Caveats(reasoning, systems).grounds(), silent));
	}

}
