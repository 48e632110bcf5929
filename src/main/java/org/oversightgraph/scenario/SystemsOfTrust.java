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
 * In how many systems a trust works, and would.
 *
 * @param trust the trust
 * @param before in how many it works
 * @param after in how many it would
 */
record SystemsOfTrust(Organisation trust, int before, int after) {

	/** The trusts that would work in fewer systems, or in more, by code. */
	static List<SystemsOfTrust> changing(Map<String, OversightFacts> recorded, SupposedFacts supposed) {
		LocalDate date = supposed.date();
		return recorded.entrySet()
			.stream()
			.filter((one) -> one.getValue().subject().is(OrganisationKind.TRUST))
			.filter((one) -> one.getValue().subject().statusOn(date) == OrganisationStatus.ACTIVE)
			.map((one) -> new SystemsOfTrust(one.getValue().subject(), Systems.of(one.getValue(), date).count(),
					Systems.of(Objects.requireNonNull(supposed.all().get(one.getKey())), date).count()))
			.filter((one) -> one.before() != one.after())
			.sorted(Comparator.comparing((one) -> one.trust().code()))
			.toList();
	}

	/** Whether it stops working in several systems. */
	boolean inOneOnly() {
		return this.before > 1 && this.after <= 1;
	}

	/** Whether it begins to work in several systems. */
	boolean inSeveral() {
		return this.before <= 1 && this.after > 1;
	}

}
