package org.oversightgraph.oversight;

import java.util.List;

import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;

/**
 * The annual assessment of ICBs by NHS England (NHS Act 2006, section 14Z59; NOF-2022-23
 * ¶63, ¶64, ¶65, ¶66). The duty exists since ICBs were established.
 */
final class AnnualAssessments {

	private AnnualAssessments() {
	}

	/**
	 * Returns NHS England's statutory line to an ICB, or nothing if the edition has no
	 * rule about the assessment.
	 */
	static Grounds of(Reasoning reasoning) {
		if (reasoning.date().isBefore(Organisation.ICBS_ESTABLISHED)) {
			return Grounds.NONE;
		}
		return Grounds.lines(reasoning.edition()
			.playing(RuleRole.ANNUAL_ASSESSMENT)
			.stream()
			.flatMap((rule) -> reasoning.facts().nhsEngland().stream().map((body) -> line(reasoning, body, rule))));
	}

	private static OversightLine line(Reasoning reasoning, Organisation body, FrameworkRule rule) {
		return reasoning.line(body, OversightRole.STATUTORY, rule,
				"%s assesses %s every year. The law requires an assessment of each financial year."
					.formatted(body.name(), reasoning.subject().name()),
				List.of(reasoning.facts().registration()));
	}

}
