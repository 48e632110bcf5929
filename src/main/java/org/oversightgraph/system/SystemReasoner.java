package org.oversightgraph.system;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.oversightgraph.platform.text.SentenceStart;
import org.oversightgraph.standing.SupportEpisode;
import org.oversightgraph.system.SystemView.ClusterMembership;
import org.oversightgraph.time.DateInWords;

/** Derives a system from recorded facts, without a database. */
final class SystemReasoner {

	private final OversightReasoner oversight;

	SystemReasoner(Framework framework) {
		this.oversight = new OversightReasoner(framework);
	}

	/** Returns the system of the ICB that is the subject of the facts. */
	SystemView view(SystemFacts facts, OversightFacts subject, Question question) {
		Organisation icb = subject.subject();
		LocalDate date = question.asOf();
		OversightPosition position = this.oversight.position(subject, question);
		boolean answers = position.determination() != Determination.NOT_OVERSEEN;
		SystemFacts around = answers ? facts : new SystemFacts(facts.icb(), Map.of(), List.of(), facts.clusters());
		List<SystemArrangement> arrangements = around.arrangements()
			.stream()
			.filter((recorded) -> recorded.arrangement().isShownOn(date))
			.flatMap((arrangement) -> SystemArrangement.of(arrangement, icb.code(), date).stream())
			.toList();
		List<SystemProvider> trusts = trusts(around, question);
		List<Organisation> heirs = icb.isClosedOn(date) ? heirs(subject, date) : List.of();
		return new SystemView(icb, icb.statusOn(date), statusNote(position), heirs,
				icb.isClosedOn(date) ? subject.successions().stream().map(Succession::fact).toList() : List.of(),
				subject.regionsOn(date), position, subject.supportOn(date), supportNote(subject, date),
				clusters(facts.clusters(), icb, date), clusterNote(facts.clusters(), icb, date), trusts,
				providerNote(icb, trusts, answers, question),
				bodies(around, OrganisationKind.TRUST, LinkKind.PARTNER_IN, date),
				bodies(around, OrganisationKind.PLACE, LinkKind.PART_OF, date),
				bodies(around, OrganisationKind.PROVIDER_COLLABORATIVE, LinkKind.WORKS_IN, date),
				bodies(around, OrganisationKind.LOCAL_AUTHORITY, LinkKind.WITHIN, date),
				bodies(around, OrganisationKind.SUB_ICB_LOCATION, LinkKind.PART_OF, date),
				partnerships(around, icb, date), Memorandum.of(arrangements, icb, answers, question), arrangements);
	}

	private List<SystemProvider> trusts(SystemFacts facts, Question question) {
		return facts.bodies()
			.values()
			.stream()
			.filter((trust) -> trust.subject().is(OrganisationKind.TRUST))
			.filter((trust) -> trust.subject().statusOn(question.asOf()) == OrganisationStatus.ACTIVE)
			.flatMap(
					(trust) -> SystemProvider.of(trust, this.oversight.position(trust, question), facts.icb(), question)
						.stream())
			.sorted(Comparator.comparing((provider) -> provider.trust().code()))
			.toList();
	}

	private static List<SystemBody> bodies(SystemFacts facts, OrganisationKind kind, LinkKind by, LocalDate date) {
		return facts.bodies()
			.values()
			.stream()
			.filter((candidate) -> candidate.subject().is(kind))
			.flatMap((candidate) -> SystemBody.of(candidate, by, facts.icb(), date).stream())
			.sorted(Comparator.comparing((item) -> item.body().code()))
			.toList();
	}

	/**
	 * Returns the integrated care partnerships of an open ICB. A partnership is a
	 * committee of one ICB and its councils, so it does not pass to a successor.
	 */
	private static List<SystemBody> partnerships(SystemFacts facts, Organisation icb, LocalDate date) {
		return (icb.statusOn(date) != OrganisationStatus.ACTIVE) ? List.of()
				: bodies(facts, OrganisationKind.INTEGRATED_CARE_PARTNERSHIP, LinkKind.PART_OF, date).stream()
					.filter((partnership) -> partnership.facts()
						.stream()
						.anyMatch((fact) -> fact.inheritedFrom() == null))
					.toList();
	}

	private static @Nullable String supportNote(OversightFacts subject, LocalDate date) {
		List<SupportEpisode> possible = subject.possibleSupportOn(date);
		return possible.isEmpty() ? null
				: possible.stream()
					.map((stay) -> "%s It is not known whether this support applied on %s."
						.formatted(stay.fact().statement(), DateInWords.of(date)))
					.collect(Collectors.joining(" "));
	}

	private static List<Organisation> heirs(OversightFacts subject, LocalDate date) {
		return new Heirs(date, subject.successions()).of(subject.subject()).stream().map(Heir::organisation).toList();
	}

	private static String statusNote(OversightPosition position) {
		Organisation icb = position.subject();
		if (position.determination() == Determination.NOT_OVERSEEN) {
			String note = position.reasons().getFirst().statement();
			return icb.isClosedOn(position.asOf()) ? note + " For its system, use an earlier date." : note;
		}
		return (icb.statusOn(position.asOf()) == OrganisationStatus.NOT_YET_OPEN)
				? "The ICB opens %s. Until then its code represents the system of the same area."
					.formatted(DateInWords.when(icb.openedOn()))
				: "It is open on %s.".formatted(DateInWords.of(position.asOf()));
	}

	private static String providerNote(Organisation icb, List<SystemProvider> trusts, boolean answers,
			Question question) {
		if (!answers) {
			return "It has no role towards any trust on %s.".formatted(DateInWords.of(question.asOf()));
		}
		Map<String, Long> counts = trusts.stream()
			.sorted(Comparator.comparing(SystemProvider::role).thenComparing(SystemProvider::isPresumed))
			.collect(Collectors.groupingBy(SystemReasoner::part, LinkedHashMap::new, Collectors.counting()));
		String summary = counts.isEmpty() ? "No trust is recorded in %s.".formatted(icb.systemInSentence())
				: "%s %s.".formatted(isOpen(icb, question) ? icb.name() : SentenceStart.of(icb.systemInSentence()),
						inRow(counts.entrySet()
							.stream()
							.map((entry) -> entry.getKey()
								.formatted((entry.getValue() == 1) ? "1 trust" : entry.getValue() + " trusts"))
							.toList()));
		return question.edition()
			.playing(RuleRole.ONLY_COMMISSIONS)
			.map((rule) -> "%s By the available sources of %s, ICBs commission and do not lead the oversight of trusts."
				.formatted(summary, question.edition().id()))
			.orElse(summary);
	}

	/** Joins the parts of a sentence, such as "A, B and C". */
	private static String inRow(List<String> parts) {
		return (parts.size() < 2) ? String.join("", parts)
				: String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
	}

	private static boolean isOpen(Organisation icb, Question question) {
		return icb.statusOn(question.asOf()) == OrganisationStatus.ACTIVE;
	}

	/** Returns the role in words, with a place for the number of trusts. */
	private static String part(SystemProvider provider) {
		return switch (provider.role()) {
			case LEADS ->
				provider.isPresumed() ? "is presumed to lead the oversight of %s" : "leads the oversight of %s";
			case CANDIDATE -> "is a candidate to lead the oversight of %s without a determined lead";
			case SHARES -> (provider.position().lead() == null) ? "shares the oversight of %s without a determined lead"
					: provider.isPresumed() ? "shares the oversight of %s with another presumed lead"
							: "shares the oversight of %s with another lead";
			case COMMISSIONS_ONLY -> "has only a commissioning role towards %s";
			case WORKS_IN -> "has no role towards %s in its system";
		};
	}

	private static List<ClusterMembership> clusters(List<Link> memberships, Organisation icb, LocalDate date) {
		List<Link> certain = memberships.stream().filter((link) -> link.certainlyHoldsOn(date)).toList();
		return certain.stream()
			.filter((link) -> link.from().code().equals(icb.code()))
			.map(Link::to)
			.distinct()
			.map((cluster) -> cluster(cluster, certain, icb))
			.toList();
	}

	private static ClusterMembership cluster(Organisation cluster, List<Link> memberships, Organisation icb) {
		List<Link> members = memberships.stream().filter((link) -> link.to().code().equals(cluster.code())).toList();
		List<Organisation> others = members.stream()
			.map(Link::from)
			.filter((other) -> !other.code().equals(icb.code()))
			.distinct()
			.toList();
		List<Fact> facts = members.stream().map(Link::fact).toList();
		return new ClusterMembership(cluster, others, facts);
	}

	private static @Nullable String clusterNote(List<Link> memberships, Organisation icb, LocalDate date) {
		if (icb.statusOn(date) != OrganisationStatus.ACTIVE) {
			return null;
		}
		Optional<Link> open = memberships.stream()
			.filter((link) -> link.from().code().equals(icb.code()) && !link.certainlyHoldsOn(date))
			.findFirst();
		return open
			.map((link) -> "It is not known whether it is in the cluster \"%s\" on %s. The membership is recorded %s."
				.formatted(link.to().name(), DateInWords.of(date), link.provenance().period().inWords()))
			.orElse(null);
	}

}
