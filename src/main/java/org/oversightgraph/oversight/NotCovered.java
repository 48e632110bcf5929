package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.footprint.WorkingSystems;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The position if the available sources of an edition do not say who leads. Nothing is
 * guessed.
 */
final class NotCovered {

	private NotCovered() {
	}

	static OversightPosition position(Reasoning reasoning, Grounds before) {
		return reasoning.subject().is(OrganisationKind.ICB) ? position(reasoning, before, List.of())
				: position(reasoning, before, Grounds.NONE);
	}

	/**
	 * Returns the position of an organisation in one or more systems.
	 * @param after the grounds for the parts other than the lead
	 */
	static OversightPosition position(Reasoning reasoning, Grounds before, Grounds after) {
		WorkingSystems systems = reasoning.systems();
		return reasoning.position(Conclusion.undetermined(systems.icbs()),
				Grounds.of(silent(reasoning), before, new Caveats(reasoning, systems).grounds(), after));
	}

	/** Returns the position of an ICB. The candidates are its regional teams. */
	static OversightPosition position(Reasoning reasoning, Grounds before, List<Organisation> coordinators) {
		return reasoning
			.position(Conclusion.undetermined(List.copyOf(reasoning.regionsOf(List.of(reasoning.subject())).keySet()))
				.withCoordinators(coordinators), silent(reasoning).and(before));
	}

	private static Grounds silent(Reasoning reasoning) {
		return Grounds.because(reasoning.byConvention("not-covered",
				"No lead is named. The available sources of %s do not say who leads the oversight of %s."
					.formatted(reasoning.edition().id(), reasoning.subject().kind().oneOf()),
				List.of()));
	}

}
