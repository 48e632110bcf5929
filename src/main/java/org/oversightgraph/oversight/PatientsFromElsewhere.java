package org.oversightgraph.oversight;

import org.oversightgraph.footprint.PatientFlow;
import org.oversightgraph.footprint.PatientFlows;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.RuleRole;

/**
 * The note that many patients of a trust come from outside its systems (NOF-2022-23 T1).
 * It does not change the lead.
 *
 * @param reasoning the question and the recorded facts
 * @param flows the patients from outside
 */
record PatientsFromElsewhere(Reasoning reasoning, PatientFlows flows) {

	private static final String CONTEXT = "patient-flow-is-context";

	/**
	 * Returns the patients of the subject from outside its systems.
	 */
	static PatientsFromElsewhere of(Reasoning reasoning) {
		return new PatientsFromElsewhere(reasoning, reasoning.patientFlows());
	}

	/** Returns the note, or nothing without such patients. */
	Grounds grounds() {
		if (this.flows.all().isEmpty()) {
			return Grounds.NONE;
		}
		return Grounds.because(this.flows.isLarge() ? large() : this.reasoning.byConvention(CONTEXT,
				"Patient flow does not add systems to this answer. %s also receives patients from %s. This is context only."
					.formatted(this.reasoning.subject().name(), Names.inRow(this.flows.icbs())),
				this.flows.facts()));
	}

	/** Returns the note on a large share of patients from outside (T1). */
	Reason large() {
		return this.reasoning.reason(rule(),
				"%s of the patients counted for %s come from outside its systems. They come from %s. Small flows are not recorded and would add to this. The lead does not change."
					.formatted(this.flows.percent(), this.reasoning.subject().name(), Names.inRow(this.flows.icbs())),
				this.flows.facts());
	}

	/** Returns why the flow from one ICB is shown (T1). */
	Reason reason(PatientFlow flow) {
		return this.reasoning.reason(rule(),
				"%s also serves the area of %s. %s of its counted patients come from there."
					.formatted(this.reasoning.subject().name(), flow.icb().name(), flow.percent()),
				flow.facts());
	}

	private FrameworkRule rule() {
		return this.reasoning.edition()
			.playing(RuleRole.FLOWS_FROM_ELSEWHERE)
			.orElseGet(() -> this.reasoning.framework().rule(this.reasoning.edition(), CONTEXT));
	}

}
