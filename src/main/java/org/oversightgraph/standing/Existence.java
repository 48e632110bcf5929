package org.oversightgraph.standing;

import java.time.LocalDate;
import java.util.Optional;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.time.DateInWords;

/** Whether an organisation exists on a date. */
public final class Existence {

	private Existence() {
	}

	/**
	 * Whether the organisation exists on the date. Before ICBs were established, an ICB
	 * represents its system.
	 */
	static boolean isOn(Organisation body, LocalDate date) {
		boolean system = body.is(OrganisationKind.ICB) && date.isBefore(Organisation.ICBS_ESTABLISHED)
				&& body.openedOn() != null && body.openedOn().possiblyBy(Organisation.ICBS_ESTABLISHED);
		return system || body.statusOn(date) == OrganisationStatus.ACTIVE;
	}

	/**
	 * Returns why the organisation does not exist on the date, in sentences; empty if it
	 * exists.
	 */
	public static Optional<String> absence(Organisation body, LocalDate date) {
		if (isOn(body, date)) {
			return Optional.empty();
		}
		return Optional
			.of(body.isClosedOn(date) ? "%s closed %s.".formatted(body.name(), DateInWords.when(body.closedOn()))
					: "%s is not yet open on %s. It is recorded as opening %s.".formatted(body.name(),
							DateInWords.of(date), DateInWords.when(body.openedOn())));
	}

}
