package org.oversightgraph.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;

/**
 * The number of systems of a trust, now and in the scenario.
 *
 * @param trust the trust
 * @param before the current number of systems
 * @param after the number of systems in the scenario
 */
record SystemsOfTrust(Organisation trust, int before, int after) {

	/** Returns the trusts that would work in fewer or more systems, by code. */
	static List<SystemsOfTrust> changing(Map<String, OversightFacts> recorded, SupposedFacts supposed) {
		LocalDate date = supposed.date();
		return recorded.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().subject().is(OrganisationKind.TRUST))
			.filter((entry) -> entry.getValue().subject().statusOn(date) == OrganisationStatus.ACTIVE)
			.map((entry) -> new SystemsOfTrust(entry.getValue().subject(), Systems.of(entry.getValue(), date).count(),
					Systems.of(Objects.requireNonNull(supposed.all().get(entry.getKey())), date).count()))
			.filter((systems) -> systems.before() != systems.after())
			.sorted(Comparator.comparing((systems) -> systems.trust().code()))
			.toList();
	}

	/** Whether it would work in one system instead of several. */
	boolean inOneOnly() {
		return this.before > 1 && this.after <= 1;
	}

	/** Whether it would work in several systems instead of one. */
	boolean inSeveral() {
		return this.before <= 1 && this.after > 1;
	}

}
