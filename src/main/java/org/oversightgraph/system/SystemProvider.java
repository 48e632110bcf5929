package org.oversightgraph.system;

import java.util.List;
import java.util.Optional;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;

/**
 * A trust from the point of view of the ICB of a system.
 *
 * @param trust the trust
 * @param role the role of the ICB
 * @param position the oversight of the trust
 * @param reasons the reasons for the role
 * @param worksInSystem whether the trust works in the ICB's system; an agreement can give
 * an ICB a role outside it
 * @param settled false if it worked in the system of an ICB that was split, and no record
 * says that it now belongs to this ICB
 * @param alsoIn the ICBs of the other systems it works in
 * @param facts the facts that place it in the system
 */
record SystemProvider(Organisation trust, ProviderRole role, OversightPosition position, List<Reason> reasons,
		boolean worksInSystem, boolean settled, List<Organisation> alsoIn, List<Fact> facts) {

	/**
	 * Returns the trust if it works in the system or the ICB has a role in its oversight.
	 */
	static Optional<SystemProvider> of(OversightFacts facts, OversightPosition position, String icb,
			Question question) {
		List<WorkingSystem> systems = facts.systemsOn(question.asOf());
		Optional<WorkingSystem> here = systems.stream().filter((system) -> is(system.icb(), icb)).findFirst();
		List<OversightLine> lines = position.lines().stream().filter((line) -> is(line.overseer(), icb)).toList();
		if (here.isEmpty() && lines.isEmpty() && !isAmong(position.candidates(), icb)) {
			return Optional.empty();
		}
		List<Reason> ofIcb = lines.stream().flatMap((line) -> line.reasons().stream()).toList();
		return Optional.of(new SystemProvider(facts.subject(), role(position, lines, icb, question), position,
				ofIcb.isEmpty() ? position.reasons() : ofIcb, here.isPresent(),
				here.map(WorkingSystem::settled).orElse(true),
				systems.stream().map(WorkingSystem::icb).filter((other) -> !is(other, icb)).toList(),
				here.map(WorkingSystem::facts).orElse(List.of())));
	}

	/** Whether the lead of its oversight is only presumed. */
	boolean isPresumed() {
		return this.position.determination() == Determination.PRESUMED;
	}

	private static ProviderRole role(OversightPosition position, List<OversightLine> lines, String icb,
			Question question) {
		Organisation lead = position.lead();
		if (lead != null && is(lead, icb)) {
			return ProviderRole.LEADS;
		}
		if (isAmong(position.candidates(), icb)) {
			return ProviderRole.CANDIDATE;
		}
		if (isAmong(position.sharedWith(), icb)) {
			return ProviderRole.SHARES;
		}
		// In some editions ICBs are only commissioners, with or without a contract.
		boolean byRule = position.reasons()
			.stream()
			.flatMap((reason) -> question.edition().rule(reason.rule()).stream())
			.anyMatch((rule) -> rule.topic() == Topic.COMMISSIONING);
		boolean commissions = lines.stream().anyMatch((line) -> line.role() == OversightRole.COMMISSIONING);
		return (commissions || byRule) ? ProviderRole.COMMISSIONS_ONLY : ProviderRole.WORKS_IN;
	}

	private static boolean isAmong(List<Organisation> bodies, String code) {
		return bodies.stream().anyMatch((organisation) -> is(organisation, code));
	}

	private static boolean is(Organisation body, String code) {
		return body.code().equals(code);
	}

}
