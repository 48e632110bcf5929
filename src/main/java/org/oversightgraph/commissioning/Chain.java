package org.oversightgraph.commissioning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The chain of delegations and joint committees through which one service is commissioned
 * (NOF-2022-23 ¶22). It includes delegation to places (¶13).
 */
final class Chain {

	private final Delegations delegations;

	private final String service;

	private final Question question;

	private final List<ChainStep> steps = new ArrayList<>();

	private final List<String> missing = new ArrayList<>();

	private final Set<String> visited = new HashSet<>();

	Chain(Delegations delegations, String service, Question question) {
		this.delegations = delegations;
		this.service = service;
		this.question = question;
	}

	List<ChainStep> steps() {
		return List.copyOf(this.steps);
	}

	List<String> missing() {
		return List.copyOf(this.missing);
	}

	/** Adds the delegations of the service to the commissioner, and from it to others. */
	Chain through(Organisation commissioner) {
		up(commissioner);
		this.delegations.by(commissioner, this.service)
			.stream()
			.map(Part::arrangement)
			.distinct()
			.forEach((delegation) -> this.delegations.bodies(delegation, PartyRole.DELEGATE)
				.forEach((delegate) -> delegation(delegation, commissioner, delegate)));
		return this;
	}

	/** Adds the contract between commissioner and provider as the last step. */
	Chain endingWith(Organisation commissioner, Organisation provider, List<Link> contract) {
		this.steps.add(new ChainStep(commissioner, provider,
				"%s commissions %s from %s.%s".formatted(commissioner.name(), words(), provider.name(),
						contract.stream().map(Link::announcement).distinct().collect(Collectors.joining())),
				null, rule(RuleRole.COMMISSIONS), contract.stream().map(Link::fact).toList()));
		return this;
	}

	/** Adds the missing provider to the links that are not recorded. */
	Chain endingWithout(Organisation commissioner) {
		this.missing
			.add("The provider from which %s commissions %s is not recorded.".formatted(commissioner.name(), words()));
		return this;
	}

	private void up(Organisation delegate) {
		if (!this.visited.add(delegate.code())) {
			return;
		}
		Map<String, Arrangement> received = new LinkedHashMap<>();
		this.delegations.to(delegate, this.service)
			.forEach((part) -> received.putIfAbsent(part.arrangement().id(), part.arrangement()));
		if (received.isEmpty()) {
			notDelegated(delegate);
		}
		List<Arrangement> ordered = received.values().stream().sorted(Comparator.comparing(Arrangement::id)).toList();
		ordered.forEach((arrangement) -> received(arrangement, delegate));
		ordered.forEach((arrangement) -> hosted(arrangement, delegate));
		this.delegations.committees(delegate, this.service)
			.stream()
			.map(Part::arrangement)
			.distinct()
			.forEach((arrangement) -> committee(arrangement, delegate));
	}

	private void received(Arrangement arrangement, Organisation delegate) {
		List<Organisation> delegators = this.delegations.bodies(arrangement, PartyRole.DELEGATOR);
		if (delegators.isEmpty()) {
			this.missing.add("The organisation that delegated %s to %s in %s is not recorded.".formatted(words(),
					delegate.name(), arrangement.title()));
		}
		for (Organisation delegator : delegators) {
			if (!delegator.is(OrganisationKind.NATIONAL_BODY)) {
				up(delegator);
			}
			delegation(arrangement, delegator, delegate);
		}
	}

	private void hosted(Arrangement arrangement, Organisation delegate) {
		for (Organisation host : this.delegations.bodies(arrangement, PartyRole.HOST)) {
			if (!host.code().equals(delegate.code())) {
				this.steps.add(new ChainStep(host, delegate,
						"%s hosts the commissioning of %s for %s.".formatted(host.name(), words(), delegate.name()),
						arrangement, rule(RuleRole.DELEGATED_COMMISSIONING), facts(arrangement, host, delegate)));
			}
		}
	}

	private void delegation(Arrangement arrangement, Organisation delegator, Organisation delegate) {
		boolean toPlace = delegate.is(OrganisationKind.PLACE);
		this.steps.add(new ChainStep(delegator, delegate,
				"%s delegates the commissioning of %s to %s%s (%s).".formatted(delegator.name(), words(),
						delegate.name(), caveat(arrangement, delegate), arrangement.title()),
				arrangement, rule(toPlace ? RuleRole.LEADS_PLACE : RuleRole.DELEGATED_COMMISSIONING),
				facts(arrangement, delegator, delegate)));
	}

	/** Returns the reason why an organisation is a delegate if another was recorded. */
	private String caveat(Arrangement arrangement, Organisation delegate) {
		List<Part> parts = partsOf(arrangement, delegate).filter((part) -> part.is(PartyRole.DELEGATE)).toList();
		if (parts.isEmpty() || !parts.stream().allMatch(Part::isInherited)) {
			return "";
		}
		String closed = parts.stream()
			.map((part) -> part.party().organisation().name())
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		return (parts.stream().anyMatch(Part::settled) ? ", as the successor of " : ", as one of the successors of ")
				+ closed;
	}

	private void committee(Arrangement arrangement, Organisation member) {
		String others = this.delegations.bodies(arrangement, PartyRole.MEMBER)
			.stream()
			.filter((party) -> !party.code().equals(member.code()))
			.map(Organisation::name)
			.collect(Collectors.joining(", "));
		this.steps.add(new ChainStep(member, null,
				"%s decides on %s in %s, together with %s.".formatted(member.name(), words(), arrangement.title(),
						others.isEmpty() ? "members that are not recorded" : others),
				arrangement, null, facts(arrangement, member)));
	}

	private void notDelegated(Organisation delegate) {
		if (delegate.is(OrganisationKind.NATIONAL_BODY)) {
			return;
		}
		List<Arrangement> known = this.delegations.notInForce(delegate, this.service);
		if (known.isEmpty() && !this.delegations.isNational(this.service)) {
			// An ICB has its own duty to arrange services and needs no delegation for it.
			return;
		}
		String recorded = known.stream()
			.map((arrangement) -> "%s %s".formatted(arrangement.title(),
					arrangement.statusOn(this.question.asOf()).inWords()))
			.collect(Collectors.joining(", "));
		this.missing.add("No delegation of %s to %s is recorded as in force on %s%s.".formatted(words(),
				delegate.name(), this.question.asOf(), recorded.isEmpty() ? "" : ": " + recorded));
	}

	private List<Fact> facts(Arrangement arrangement, Organisation... bodies) {
		return Stream
			.concat(Stream.of(arrangement.fact()),
					Stream.of(bodies).flatMap((body) -> partsOf(arrangement, body).map(Part::fact)))
			.distinct()
			.toList();
	}

	private Stream<Part> partsOf(Arrangement arrangement, Organisation body) {
		return this.delegations.partsOf(arrangement, body).stream();
	}

	private @Nullable FrameworkRule rule(RuleRole role) {
		return this.question.edition().playing(role).orElse(null);
	}

	private String words() {
		return Link.serviceInWords(this.service);
	}

}
