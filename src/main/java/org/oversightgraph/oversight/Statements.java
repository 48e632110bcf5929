package org.oversightgraph.oversight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.DateInWords;

/**
 * Statements that belong to every answer: a trust's own accountability, and the limits of
 * the edition. They follow the reasons for the lead.
 */
final class Statements {

	private Statements() {
	}

	static Stream<Reason> of(Reasoning reasoning) {
		return Stream.of(accountable(reasoning), edition(reasoning)).flatMap(Optional::stream);
	}

	/** Returns the statement that a trust remains accountable for its services. */
	private static Optional<Reason> accountable(Reasoning reasoning) {
		if (!reasoning.subject().is(OrganisationKind.TRUST)) {
			return Optional.empty();
		}
		FrameworkRule rule = reasoning.edition()
			.playing(RuleRole.PROVIDER_ACCOUNTABLE)
			.orElseGet(() -> reasoning.framework().rule(reasoning.edition(), "trust-remains-accountable"));
		return Optional.of(reasoning.reason(rule,
				"%s remains accountable for its own services, through its board of directors. Oversight by others does not change this."
					.formatted(reasoning.subject().name()),
				List.of(reasoning.facts().registration())));
	}

	/** Returns the dates of the edition that are conventions, and what is not known. */
	private static Optional<Reason> edition(Reasoning reasoning) {
		FrameworkEdition edition = reasoning.edition();
		String note = edition.inForceNote();
		if (note == null) {
			return Optional.empty();
		}
		String superseded = !edition.mayBeSupersededOn(reasoning.date()) ? ""
				: " By %s a later edition may have superseded it.".formatted(DateInWords.of(reasoning.date()));
		return Optional.of(reasoning.byConvention("edition-dates-by-convention",
				"This answer applies %s. %s%s".formatted(edition.id(), note, superseded), List.of()));
	}

}
