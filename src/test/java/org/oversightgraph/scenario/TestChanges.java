package org.oversightgraph.scenario;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.scenario.ScenarioChange.CommissionerRole;

/** Builds scenario changes for tests, and finds their effects. */
final class TestChanges {

	private TestChanges() {
	}

	static ScenarioChange segment(String organisation, int segment) {
		return new ScenarioChange(new ScenarioChange.Segment(code(organisation), segment), null, null, null, null, null,
				null, null, null);
	}

	static ScenarioChange lead(String subject, String lead) {
		return new ScenarioChange(null, new ScenarioChange.Lead(code(subject), code(lead)), null, null, null, null,
				null, null, null);
	}

	static ScenarioChange endAgreement(String id) {
		return new ScenarioChange(null, null, new ScenarioChange.EndAgreement(id), null, null, null, null, null, null);
	}

	static ScenarioChange commissioner(String trust, String icb, CommissionerRole role, @Nullable String service) {
		return new ScenarioChange(null, null, null,
				new ScenarioChange.Commissioner(code(trust), code(icb), role, service), null, null, null, null, null);
	}

	static ScenarioChange move(String trust, String from, String to) {
		return new ScenarioChange(null, null, null, null,
				new ScenarioChange.MoveTrust(code(trust), code(from), code(to)), null, null, null, null);
	}

	static ScenarioChange merge(@Nullable String name, String... icbs) {
		return new ScenarioChange(null, null, null, null, null,
				new ScenarioChange.MergeIcbs(Stream.of(icbs).map(TestChanges::code).toList(), name), null, null, null);
	}

	static ScenarioChange split(String icb, String... names) {
		return new ScenarioChange(null, null, null, null, null, null,
				new ScenarioChange.SplitIcb(code(icb), List.of(names)), null, null);
	}

	static ScenarioChange mergeCluster(String cluster) {
		return new ScenarioChange(null, null, null, null, null, null, null,
				new ScenarioChange.MergeCluster(code(cluster)), null);
	}

	static ScenarioChange mergeClusters() {
		return new ScenarioChange(null, null, null, null, null, null, null, null, true);
	}

	/** Returns the difference for an organisation. */
	static Difference differenceOf(String code, Outcome outcome) {
		return outcome.differences()
			.stream()
			.filter((difference) -> difference.organisation().code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private static OrganisationCode code(String code) {
		return new OrganisationCode(code);
	}

}
