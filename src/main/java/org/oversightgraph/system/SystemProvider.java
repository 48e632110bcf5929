package org.oversightgraph.system;

import java.util.List;
import java.util.Optional;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;

/**
 * A trust as the ICB of a system sees it.
 *
 * @param trust the trust
 * @param role the ICB's part
 * @param position who oversees the trust
 * @param reasons why the ICB has that part
 * @param worksInSystem whether the trust works in the ICB's system; an agreement can give
 * an ICB a part outside it
 * @param settled false when it worked in that of an ICB since split and nothing says that
 * this one took its part
 * @param alsoIn the other ICBs in whose systems it works
 * @param facts that it works in the system
 */
record SystemProvider(Organisation trust, ProviderRole role, OversightPosition position, List<Reason> reasons,
		boolean worksInSystem, boolean settled, List<Organisation> alsoIn, List<Fact> facts) {

	/** The trust, if it works in the system or the ICB has a part in its oversight. */
	static Optional<SystemProvider> of(OversightFacts facts, OversightPosition position, String icb,
			Question question) {
		List<WorkingSystem> systems = facts.systemsOn(question.asOf());
		Optional<WorkingSystem> here = systems.stream().filter((one) -> is(one.icb(), icb)).findFirst();
		List<OversightLine> lines = position.lines().stream().filter((line) -> is(line.overseer(), icb)).toList();
		if (here.isEmpty() && lines.isEmpty() && !isAmong(position.candidates(), icb)) {
			return Optional.empty();
		}
		List<Reason> ofIcb = lines.stream().flatMap((line) -> line.reasons().stream()).toList();
		return Optional.of(new SystemProvider(facts.subject(), role(position, lines, icb, question), position,
				ofIcb.isEmpty() ? position.reasons() : ofIcb, here.isPresent(),
				here.map(WorkingSystem::settled).orElse(true),
				systems.stream().map(WorkingSystem::icb).filter((one) -> !is(one, icb)).toList(),
				here.map(WorkingSystem::facts).orElse(List.of())));
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
		// An edition can make every ICB a commissioner and nothing more, contract or not.
		boolean byRule = position.reasons()
			.stream()
			.flatMap((reason) -> question.edition().rule(reason.rule()).stream())
			.anyMatch((rule) -> rule.topic().equals("COMMISSIONING"));
		boolean commissions = lines.stream().anyMatch((line) -> line.role() == OversightRole.COMMISSIONING);
		return (commissions || byRule) ? ProviderRole.COMMISSIONS_ONLY : ProviderRole.WORKS_IN;
	}

	private static boolean isAmong(List<Organisation> bodies, String code) {
		return bodies.stream().anyMatch((one) -> is(one, code));
	}

	private static boolean is(Organisation body, String code) {
		return body.code().equals(code);
	}

}
