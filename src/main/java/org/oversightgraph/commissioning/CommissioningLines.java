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
import org.oversightgraph.fact.Service;
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

/** Derives the commissioning lines from recorded facts, without a database. */
final class CommissioningLines {

	/** The strongest role first, for successors that took over several roles. */
	private static final List<LinkRole> ROLES = List.of(LinkRole.SOLE, LinkRole.LEAD, LinkRole.ASSOCIATE);

	private static final Set<ArrangementStatus> OPEN = Set.of(ArrangementStatus.PROPOSED,
			ArrangementStatus.NOT_YET_IN_FORCE, ArrangementStatus.NOT_KNOWN);

	private final Framework framework;

	private final OversightReasoner oversight;

	CommissioningLines(Framework framework) {
		this.framework = framework;
		this.oversight = new OversightReasoner(framework);
	}

	/**
	 * A request. A line matches if it meets all values that are set.
	 *
	 * @param provider the code of a trust; null for any
	 * @param icb the code of an ICB; null for any
	 * @param service the key of a service; null for any
	 */
	record Request(@Nullable String provider, @Nullable String icb, @Nullable String service) {

		/** Returns the codes that are set. */
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

		boolean includes(String key) {
			return this.service == null || this.service.equals(key);
		}

		/**
		 * Returns whether the request includes an organisation's delegations without a
		 * recorded provider.
		 */
		boolean includesDelegationsOf(Organisation body) {
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
	 * @param provider the facts about the trust
	 * @param service the key of the service
	 * @param settled false if it is not known whether this ICB took them over after a
	 * split
	 * @param links the contracts
	 */
	record Contract(Organisation commissioner, OversightFacts provider, String service, boolean settled,
			List<Link> links) {
	}

	/** Returns the requested contracts. */
	static List<Contract> contracts(Collection<OversightFacts> trusts, Request request, Question question) {
		List<Contract> found = new ArrayList<>();
		for (OversightFacts trust : trusts) {
			if (trust.subject().is(OrganisationKind.TRUST)
					&& trust.subject().statusOn(question.asOf()) == OrganisationStatus.ACTIVE
					&& (request.provider() == null || request.provider().equals(trust.subject().code()))) {
				trust.systemsOn(question.asOf())
					.stream()
					.filter((system) -> request.icb() == null || request.icb().equals(system.icb().code()))
					.forEach((system) -> found.addAll(contracts(trust, system, request)));
			}
		}
		return found;
	}

	private static List<Contract> contracts(OversightFacts trust, WorkingSystem system, Request request) {
		Map<String, List<Link>> byService = new TreeMap<>();
		for (Link link : system.links()) {
			String service = link.service();
			if (link.kind() == LinkKind.COMMISSIONS && service != null && request.includes(service)) {
				byService.computeIfAbsent(service, (key) -> new ArrayList<>()).add(link);
			}
		}
		return byService.entrySet()
			.stream()
			.map((entry) -> new Contract(system.icb(), trust, entry.getKey(), system.settled(),
					List.copyOf(entry.getValue())))
			.toList();
	}

	/**
	 * Returns the lines, by service, provider and commissioner.
	 * @param provider the facts of the requested provider; null if none is requested
	 */
	List<CommissioningLine> lines(List<Contract> contracts, @Nullable OversightFacts provider,
			List<RecordedArrangement> arrangements, Request request, Question question) {
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
		lines.addAll(delegatedOnly(delegations, contracted, request, question));
		RetainedCommissioning retained = new RetainedCommissioning(this.framework, question);
		if (request.provider() == null && request.icb() == null && request.service() != null) {
			lines.addAll(retained.lines(delegations, request.service()));
		}
		if (provider != null && request.icb() == null && request.includes(RetainedCommissioning.SPECIALISED)) {
			retained.line(this.oversight.position(provider, question)).ifPresent(lines::add);
		}
		return lines.stream().sorted(Comparator.comparing(CommissioningLine::key)).toList();
	}

	/**
	 * Returns the recorded delegations within the request that are not in force, in
	 * words.
	 */
	static List<String> notInForce(List<RecordedArrangement> arrangements, Request request, Question question) {
		return arrangements.stream()
			.filter((recorded) -> recorded.arrangement().kind() == ArrangementKind.COMMISSIONING_DELEGATION)
			.filter((recorded) -> recorded.arrangement().isShownOn(question.asOf()))
			.filter((recorded) -> OPEN.contains(recorded.arrangement().statusOn(question.asOf())))
			.filter((recorded) -> recorded.arrangement().services().stream().anyMatch(request::includes))
			.filter((recorded) -> Part.in(recorded, question.asOf())
				.stream()
				.anyMatch((part) -> part.is(PartyRole.DELEGATE) && request.includesDelegationsOf(part.body())))
			.map((recorded) -> "%s %s".formatted(recorded.arrangement().title(),
					recorded.arrangement().statusOn(question.asOf()).inWords()))
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
				provider, Service.of(contract.service()), contract.settled(),
				contract.links().stream().map(Link::fact).toList(), chain.steps(), chain.missing(), position);
	}

	/** Returns lines for delegations without a contract that names the provider. */
	private static List<CommissioningLine> delegatedOnly(Delegations delegations, Set<String> contracted,
			Request request, Question question) {
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
				if (request.includes(service) && request.includesDelegationsOf(body) && !contracted.contains(key)
						&& !found.containsKey(key)) {
					Chain chain = new Chain(delegations, service, question).through(body).endingWithout(body);
					boolean settled = parts.stream()
						.anyMatch((other) -> other.settled() && other.covers(service)
								&& other.body().code().equals(body.code()));
					found.put(key, new CommissioningLine(body, null, null, Service.of(service), settled, List.of(),
							chain.steps(), chain.missing(), null));
				}
			}
		}
		return List.copyOf(found.values());
	}

}
