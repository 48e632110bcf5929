package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.Heirs;
import org.oversightgraph.footprint.Heirs.Heir;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.RuleRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.system.SystemView.ClusterMembership;

/** Puts a system together from what is recorded: a plain function of facts. */
final class SystemReasoner {

	private final OversightReasoner oversight;

	SystemReasoner(Framework framework) {
		this.oversight = new OversightReasoner(framework);
	}

	/** The system around the subject of the facts, an ICB. */
	SystemView view(SystemFacts facts, OversightFacts subject, Question question) {
		Organisation icb = subject.subject();
		LocalDate date = question.asOf();
		OversightPosition position = this.oversight.position(subject, question);
		boolean answers = position.determination() != Determination.NOT_OVERSEEN;
		SystemFacts around = answers ? facts : new SystemFacts(facts.icb(), Map.of(), List.of(), facts.clusters());
		List<SystemArrangement> arrangements = around.arrangements()
			.stream()
			.flatMap((one) -> SystemArrangement.of(one, icb.code(), date).stream())
			.toList();
		List<SystemProvider> trusts = trusts(around, question);
		List<Organisation> heirs = icb.isClosedOn(date) ? heirs(subject, date) : List.of();
		return new SystemView(icb, icb.statusOn(date), statusNote(position), heirs,
				icb.isClosedOn(date) ? subject.successions().stream().map(Succession::fact).toList() : List.of(),
				subject.regionsOn(date), position, subject.supportOn(date), clusters(facts.clusters(), icb, date),
				clusterNote(facts.clusters(), icb, date), trusts, providerNote(icb, trusts, answers, question),
				bodies(around, OrganisationKind.TRUST, LinkKind.PARTNER_IN, date),
				bodies(around, OrganisationKind.PLACE, LinkKind.PART_OF, date),
				bodies(around, OrganisationKind.PROVIDER_COLLABORATIVE, LinkKind.WORKS_IN, date),
				bodies(around, OrganisationKind.LOCAL_AUTHORITY, LinkKind.WITHIN, date),
				bodies(around, OrganisationKind.SUB_ICB_LOCATION, LinkKind.PART_OF, date),
				bodies(around, OrganisationKind.INTEGRATED_CARE_PARTNERSHIP, LinkKind.PART_OF, date),
				Memorandum.of(arrangements, icb, question), arrangements);
	}

	private List<SystemProvider> trusts(SystemFacts facts, Question question) {
		return facts.bodies()
			.values()
			.stream()
			.filter((one) -> one.subject().is(OrganisationKind.TRUST))
			.filter((one) -> one.subject().statusOn(question.asOf()) == OrganisationStatus.ACTIVE)
			.flatMap((one) -> SystemProvider.of(one, this.oversight.position(one, question), facts.icb(), question)
				.stream())
			.sorted(Comparator.comparing((one) -> one.trust().code()))
			.toList();
	}

	private static List<SystemBody> bodies(SystemFacts facts, OrganisationKind kind, LinkKind by, LocalDate date) {
		return facts.bodies()
			.values()
			.stream()
			.filter((one) -> one.subject().is(kind))
			.flatMap((one) -> SystemBody.of(one, by, facts.icb(), date).stream())
			.sorted(Comparator.comparing((one) -> one.body().code()))
			.toList();
	}

	private static List<Organisation> heirs(OversightFacts subject, LocalDate date) {
		return new Heirs(date, subject.successions()).of(subject.subject()).stream().map(Heir::organisation).toList();
	}

	private static String statusNote(OversightPosition position) {
		Organisation icb = position.subject();
		if (position.determination() == Determination.NOT_OVERSEEN) {
			String note = position.reasons().getFirst().statement();
			return icb.isClosedOn(position.asOf())
					? note + " What is recorded of its system up to then is told for a day before." : note;
		}
		return (icb.statusOn(position.asOf()) == OrganisationStatus.NOT_YET_OPEN)
				? "The board opens on %s; until then its code stands for the system of the same footprint."
					.formatted(icb.openedOn())
				: "It is open on %s.".formatted(position.asOf());
	}

	private static String providerNote(Organisation icb, List<SystemProvider> trusts, boolean answers,
			Question question) {
		if (!answers) {
			return "It has no part towards any trust on %s.".formatted(question.asOf());
		}
		Map<ProviderRole, Long> counts = trusts.stream()
			.collect(Collectors.groupingBy(SystemProvider::role, TreeMap::new, Collectors.counting()));
		String told = counts.isEmpty() ? "No trust is recorded in the system of %s.".formatted(icb.name())
				: "%s %s.".formatted(icb.name(),
						counts.entrySet()
							.stream()
							.map((one) -> part(one.getKey(), one.getValue()))
							.collect(Collectors.joining("; ")));
		return question.edition()
			.playing(RuleRole.ONLY_COMMISSIONS)
			.map((rule) -> "%s By %s boards commission, and lead the oversight of no trust.".formatted(told,
					question.edition().id()))
			.orElse(told);
	}

	private static String part(ProviderRole role, long count) {
		String trusts = (count == 1) ? "1 trust" : count + " trusts";
		return switch (role) {
			case LEADS -> "leads the oversight of " + trusts;
			case CANDIDATE -> "might lead that of %s, for which nobody is determined".formatted(trusts);
			case SHARES -> "shares in that of %s with another lead".formatted(trusts);
			case COMMISSIONS_ONLY -> "is a commissioner, and no more, towards " + trusts;
			case WORKS_IN -> "has %s in its system without a part of its own".formatted(trusts);
		};
	}

	private static List<ClusterMembership> clusters(List<Link> memberships, Organisation icb, LocalDate date) {
		List<Link> certain = memberships.stream().filter((one) -> one.certainlyHoldsOn(date)).toList();
		return certain.stream()
			.filter((one) -> one.from().code().equals(icb.code()))
			.map(Link::to)
			.distinct()
			.map((cluster) -> cluster(cluster, certain, icb))
			.toList();
	}

	private static ClusterMembership cluster(Organisation cluster, List<Link> memberships, Organisation icb) {
		List<Link> members = memberships.stream().filter((one) -> one.to().code().equals(cluster.code())).toList();
		List<Organisation> others = members.stream()
			.map(Link::from)
			.filter((one) -> !one.code().equals(icb.code()))
			.distinct()
			.toList();
		List<Fact> facts = members.stream().map(Link::fact).toList();
		return new ClusterMembership(cluster, others, facts);
	}

	private static @Nullable String clusterNote(List<Link> memberships, Organisation icb, LocalDate date) {
		Optional<Link> open = memberships.stream()
			.filter((one) -> one.from().code().equals(icb.code()) && !one.certainlyHoldsOn(date))
			.findFirst();
		return open
			.map((one) -> "Whether it is in %s on %s is not known; it is recorded %s.".formatted(one.to().name(), date,
					one.provenance().period().inWords()))
			.orElse(null);
	}

}
