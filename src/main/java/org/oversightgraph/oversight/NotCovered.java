package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * The position where the sources held of an edition do not say who leads: an answer, not
 * a guess.
 */
final class NotCovered {

	private NotCovered() {
	}

	static OversightPosition position(PositionDraft draft) {
		if (draft.subject().is(OrganisationKind.ICB)) {
			draft.candidates(List.copyOf(draft.regionsOf(List.of(draft.subject())).keySet()));
		}
		else {
			WorkingSystems systems = WorkingSystems.of(draft.facts(), draft.date());
			draft.candidates(systems.icbs());
			Caveats.add(draft, systems);
		}
		return draft
			.because("not-covered",
					"The sources held of %s do not say who leads the oversight of %s."
						.formatted(draft.question().edition().id(), draft.subject().kind().oneOf()),
					List.of())
			.conclude(Determination.UNDETERMINED, null);
	}

}
