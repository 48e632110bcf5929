package org.oversightgraph.commissioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.WorkingSystem;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;

/** Draws the lines of commissioning from what is recorded: a plain function of facts. */
final class CommissioningLines {

	/** The strongest first, where a successor took over several parts. */
	private static final List<LinkRole> ROLES = List.of(LinkRole.SOLE, LinkRole.LEAD, LinkRole.ASSOCIATE);

	private static final Set<ArrangementStatus> OPEN = Set.of(ArrangementStatus.PROPOSED,
			ArrangementStatus.NOT_YET_IN_FORCE, ArrangementStatus.NOT_KNOWN);

	private final OversightReasoner oversight;

	CommissioningLines(Framework framework) {
		this.oversight = new OversightReasoner(framework);
	}

	/**
	 * What is asked for; what is given must hold.
	 *
	 * @param provider the code of a trust
	 * @param icb the code of an ICB
	 * @param service the key of a service
	 */
	record Asked(@Nullable String provider, @Nullable String icb, @Nullable String service) {

		/** The bodies that are given. */
		List<String> codes() {
			List<String> codes = new ArrayList<>();
			if (this.provider != null) {
				codes.add(this.provider);
			}
			if (this.icb != null) {
				codes.add(this.icb);
			}
			return codes;
		}

		boolean takesIn(String key) {
			return this.service == null || this.service.equals(key);
		}

		/** Whether a body's delegations are wanted, for which no provider is recorded. */
		boolean wantsDelegationsOf(Organisation body) {
			if (this.provider != null) {
				return this.icb == null && this.provider.equals(body.code());
			}
			return this.icb == null || this.icb.equals(body.code());
		}

	}

	/**
	 * The contracts of a commissioner with a provider for a service.
	 *
	 * @param commissioner the ICB
	 * @param provider the trust, as the facts of it tell
	 * @param service the key of the service
	 * @param settled whether it is settled that the ICB took them over, if it did
	 * @param links the contracts
	 */
	record Contract(Organisation commissioner, OversightFacts provider, String service, boolean settled,
			List<Link> links) {
	}

	/** The contracts that are asked for. */
	static List<Contract> contracts(Collection<OversightFacts> trusts, Asked asked, Question question) {
		List<Contract> found = new ArrayList<>();
		for (OversightFacts trust : trusts) {
			if (trust.subject().is(OrganisationKind.TRUST)
					&& trust.subject().statusOn(question.asOf()) == OrganisationStatus.ACTIVE
					&& (asked.provider() == null || asked.provider().equals(trust.subject().code()))) {
				trust.systemsOn(question.asOf())
					.stream()
					.filter((system) -> asked.icb() == null || asked.icb().equals(system.icb().code()))
					.forEach((system) -> found.addAll(contracts(trust, system, asked)));
			}
		}
		return found;
	}

	private static List<Contract> contracts(OversightFacts trust, WorkingSystem system, Asked asked) {
		Map<String, List<Link>> byService = new TreeMap<>();
		for (Link link : system.links()) {
			String service = link.service();
			if (link.kind() == LinkKind.COMMISSIONS && service != null && asked.takesIn(service)) {
				byService.computeIfAbsent(service, (key) -> new ArrayList<>()).add(link);
			}
		}
		return byService.entrySet()
			.stream()
			.map((one) -> new Contract(system.icb(), trust, one.getKey(), system.settled(),
					List.copyOf(one.getValue())))
			.toList();
	}

	/** The lines, by service, provider and commissioner. */
	List<CommissioningLine> lines(List<Contract> contracts, List<RecordedArrangement> arrangements, Asked asked,
			Question question) {
		Delegations delegations = new Delegations(arrangements, question.asOf());
		Map<String, OversightPosition> positions = new HashMap<>();
		List<CommissioningLine> lines = new ArrayList<>();
		Set<String> contracted = new HashSet<>();
		for (Contract contract : contracts) {
			contracted.add(contract.commissioner().code() + " " + contract.service());
			OversightPosition position = positions.computeIfAbsent(contract.provider().subject().code(),
					(code) -> this.oversight.position(contract.provider(), question));
			lines.add(line(contract, delegations, position, question));
		}
		lines.addAll(delegatedOnly(delegations, contracted, asked, question));
		return lines.stream().sorted(Comparator.comparing(CommissioningLine::key)).toList();
	}

	/**
	 * Delegations that bear on what is asked and are recorded, but not as in force; each
	 * in words.
	 */
	static List<String> notInForce(List<RecordedArrangement> arrangements, Asked asked, Question question) {
		return arrangements.stream()
			.filter((one) -> one.arrangement().kind() == ArrangementKind.COMMISSIONING_DELEGATION)
			.filter((one) -> OPEN.contains(one.arrangement().statusOn(question.asOf())))
			.filter((one) -> one.arrangement().services().stream().anyMatch(asked::takesIn))
			.filter((one) -> Part.in(one, question.asOf())
				.stream()
				.anyMatch((part) -> part.is(PartyRole.DELEGATE) && asked.wantsDelegationsOf(part.body())))
			.map((one) -> "%s %s".formatted(one.arrangement().title(),
					one.arrangement().statusOn(question.asOf()).inWords()))
			.toList();
	}

	private static CommissioningLine line(Contract contract, Delegations delegations, OversightPosition position,
			Question question) {
		Organisation provider = contract.provider().subject();
		Chain chain = new Chain(delegations, contract.service(), question).through(contract.commissioner())
			.endingWith(contract.commissioner(), provider, contract.links());
		List<Link> links = contract.links();
		return new CommissioningLine(contract.commissioner(),
				ROLES.stream()
					.filter((role) -> links.stream().anyMatch((link) -> link.role() == role))
					.findFirst()
					.orElse(null),
				provider, contract.service(), contract.settled(), contract.links().stream().map(Link::fact).toList(),
				chain.steps(), chain.missing(), position);
	}

	/** What is delegated, where no contract says from whom it is commissioned. */
	private static List<CommissioningLine> delegatedOnly(Delegations delegations, Set<String> contracted, Asked asked,
			Question question) {
		Map<String, CommissioningLine> found = new TreeMap<>();
		List<Part> parts = new ArrayList<>(delegations.delegated(PartyRole.DELEGATE));
		delegations.delegated(PartyRole.DELEGATOR)
			.stream()
			.filter((part) -> !part.body().is(OrganisationKind.NATIONAL_BODY))
			.forEach(parts::add);
		for (Part part : parts) {
			Organisation body = part.body();
			for (String service : part.arrangement().services()) {
				String key = body.code() + " " + service;
				if (asked.takesIn(service) && asked.wantsDelegationsOf(body) && !contracted.contains(key)
						&& !found.containsKey(key)) {
					Chain chain = new Chain(delegations, service, question).through(body).endingWithout(body);
					boolean settled = parts.stream()
						.anyMatch(
								(one) -> one.settled() && one.covers(service) && one.body().code().equals(body.code()));
					found.put(key, new CommissioningLine(body, null, null, service, settled, List.of(), chain.steps(),
							chain.missing(), null));
				}
			}
		}
		return List.copyOf(found.values());
	}

}
