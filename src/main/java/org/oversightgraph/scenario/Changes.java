package org.oversightgraph.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.scenario.ScenarioChange.CommissionerRole;
import org.oversightgraph.scenario.ScenarioChange.Named;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * Makes changes to the facts one after another, and says of each how it was understood.
 */
final class Changes {

	private static final Pattern CLUSTER = Pattern.compile("(?i) cluster\\b| \\(fictional\\)");

	private static final Pattern BOARD = Pattern.compile("(?i)^NHS | integrated care board| \\(fictional\\)");

	private static final Pattern SERVICE = Pattern.compile("[a-z0-9_]+");

	private final SupposedFacts facts;

	private final List<Cluster> clusters;

	private final List<String> words = new ArrayList<>();

	Changes(SupposedFacts facts, List<Cluster> clusters) {
		this.facts = facts;
		this.clusters = clusters;
	}

	/**
	 * Makes all of them.
	 * @return each in words
	 * @throws ApiProblem if one cannot be made, naming it by its place
	 */
	List<String> make(List<ScenarioChange> changes) {
		for (int i = 0; i < changes.size(); i++) {
			List<Named> given = changes.get(i).given();
			String name = (given.size() == 1) ? " (" + given.getFirst().name() + ")" : "";
			try {
				makeOne(given);
			}
			catch (ApiProblem problem) {
				throw new ApiProblem(problem.code(), "Change %d%s: %s".formatted(i + 1, name, problem.getMessage()));
			}
		}
		return List.copyOf(this.words);
	}

	private void makeOne(List<Named> given) {
		if (given.size() != 1) {
			throw wrong("It gives %d things to change; give just one a change.".formatted(given.size()));
		}
		switch (given.getFirst().asked()) {
			case ScenarioChange.Segment change -> segment(change);
			case ScenarioChange.Lead change -> lead(change);
			case ScenarioChange.EndAgreement change -> endAgreement(change);
			case ScenarioChange.Commissioner change -> commissioner(change);
			case ScenarioChange.MoveTrust change -> moveTrust(change);
			case ScenarioChange.MergeIcbs change -> mergeIcbs(change);
			case ScenarioChange.SplitIcb change -> splitIcb(change);
			case ScenarioChange.MergeCluster change -> mergeCluster(change);
			case Boolean all -> mergeClusters(all);
			case null, default -> throw new IllegalStateException("no such change");
		}
	}

	private void segment(ScenarioChange.Segment change) {
		Organisation body = open(change.organisation(), Set.of(OrganisationKind.ICB, OrganisationKind.TRUST,
				OrganisationKind.PLACE, OrganisationKind.PROVIDER_COLLABORATIVE), "a body");
		var edition = this.facts.question().inForce();
		if (!edition.segments(body.kind())) {
			throw wrong("%s, in force on %s, places no %s in a segment.".formatted(edition.id(), this.facts.date(),
					body.kind().words()));
		}
		int most = edition.segments().size();
		if (change.segment() < 1 || change.segment() > most) {
			throw wrong("segment is %d; those of %s are 1 to %d.".formatted(change.segment(), edition.id(), most));
		}
		OversightFacts own = known(body);
		Integer now = own.segmentOf(body, this.facts.date(), edition.id()).map(SegmentAllocation::segment).orElse(null);
		if (now != null && now == change.segment()) {
			throw wrong("There is nothing to change: %s stands in segment %d already.".formatted(body.name(), now));
		}
		this.facts.place(new SegmentAllocation(body.code(), body.name(), change.segment(), edition.id(), null, null,
				null, null, Supposition.from(this.facts.date())));
		this.words.add("%s is placed in segment %d of %s%s.".formatted(body.name(), change.segment(), edition.id(),
				(now == null) ? ", where none is recorded" : ", where it stands in segment " + now));
	}

	private void lead(ScenarioChange.Lead change) {
		Organisation subject = open(change.of(),
				Set.of(OrganisationKind.TRUST, OrganisationKind.PROVIDER_COLLABORATIVE), "a trust or a collaborative");
		Organisation lead = open(change.lead(), Set.of(OrganisationKind.ICB, OrganisationKind.REGION),
				"an integrated care board or a region");
		List<Arrangement> replaced = agreements(List.of(known(subject)))
			.filter((one) -> one.in("SUBJECT", this.facts.date())
				.stream()
				.anyMatch((body) -> body.code().equals(subject.code())))
			.toList();
		this.facts.end(replaced.stream().map(Arrangement::id).collect(Collectors.toSet()));
		String title = "A hypothetical agreement on the oversight of " + subject.name();
		this.facts.agree(subject.code(),
				new Arrangement("hypothetical:" + subject.code(), ArrangementKind.OVERSIGHT_AGREEMENT, title, List.of(),
						"IN_FORCE", Supposition.from(this.facts.date()),
						List.of(new Party(subject, "SUBJECT", Supposition.from(this.facts.date())),
								new Party(lead, "LEAD", Supposition.from(this.facts.date())))));
		this.words
			.add("An oversight agreement names %s as lead for %s; the other boards in whose systems it works share.%s"
				.formatted(lead.name(), subject.name(), replaced.isEmpty() ? "" : " It takes the place of %s."
					.formatted(Wording.row(replaced.stream().map((one) -> "\"" + one.title() + "\"").toList()))));
	}

	private void endAgreement(ScenarioChange.EndAgreement change) {
		List<Arrangement> known = this.facts.all()
			.values()
			.stream()
			.flatMap((own) -> own.arrangements().stream())
			.filter((one) -> one.id().equals(change.id().strip()))
			.toList();
		if (known.isEmpty()) {
			throw new ApiProblem(ProblemCode.NOT_FOUND,
					"No oversight agreement has the id \"%s\".".formatted(change.id()));
		}
		Arrangement agreement = known.getFirst();
		if (agreement.kind() != ArrangementKind.OVERSIGHT_AGREEMENT) {
			throw wrong("\"%s\" is not an oversight agreement.".formatted(agreement.title()));
		}
		if (!agreement.isInForceOn(this.facts.date())) {
			throw wrong("There is nothing to change: \"%s\" is not in force on %s.".formatted(agreement.title(),
					this.facts.date()));
		}
		this.facts.end(Set.of(agreement.id()));
		this.words.add("The agreement \"%s\" ends.".formatted(agreement.title()));
	}

	private void commissioner(ScenarioChange.Commissioner change) {
		Organisation trust = open(change.trust(), Set.of(OrganisationKind.TRUST), "a trust");
		Organisation icb = openIcb(change.icb());
		String main = trust.trustType().mainService();
		String service = (change.service() != null) ? change.service().strip() : main;
		if (!SERVICE.matcher(service).matches()) {
			throw wrong(service.isEmpty()
					? "The main service of %s is not recorded; name the service.".formatted(trust.name())
					: "service is \"%s\"; services are written like emergency_ambulance_999.".formatted(service));
		}
		List<Link> now = known(trust).links(LinkKind.COMMISSIONS, this.facts.date())
			.stream()
			.filter((link) -> link.to().code().equals(trust.code()) && service.equals(link.service()))
			.toList();
		boolean leads = change.role() == CommissionerRole.LEAD;
		List<Link> replaced = now.stream()
			.filter((link) -> answersFor(link.icb(), icb, known(trust)) || (leads && "LEAD".equals(link.role())))
			.toList();
		if (replaced.size() == 1 && change.role().name().equals(replaced.getFirst().role())
				&& replaced.getFirst().icb().code().equals(icb.code())) {
			throw wrong("There is nothing to change: %s".formatted(replaced.getFirst().fact().statement()));
		}
		List<Link> links = new ArrayList<>();
		links.add(new Link(LinkKind.COMMISSIONS, icb, trust, service, change.role().name(), null, null,
				Supposition.from(this.facts.date()), null));
		List<Organisation> associates = new ArrayList<>();
		replaced.stream().filter((link) -> !answersFor(link.icb(), icb, known(trust))).forEach((link) -> {
			associates.add(link.icb());
			links.add(new Link(LinkKind.COMMISSIONS, link.icb(), trust, service, "ASSOCIATE", null, null,
					Supposition.from(this.facts.date()), link.inheritedFrom()));
		});
		this.facts.relate(trust.code(), replaced, links);
		this.words.add("%s becomes %s of %s from %s%s.".formatted(icb.name(), switch (change.role()) {
			case LEAD -> "lead commissioner";
			case ASSOCIATE -> "an associate commissioner";
			case SOLE -> "the commissioner";
		}, Link.serviceInWords(service), trust.name(),
				associates.isEmpty() ? "" : "; %s becomes an associate".formatted(Wording.names(associates))));
	}

	private void moveTrust(ScenarioChange.MoveTrust change) {
		Organisation trust = open(change.trust(), Set.of(OrganisationKind.TRUST), "a trust");
		Organisation from = openIcb(change.from());
		Organisation to = openIcb(change.to());
		if (from.code().equals(to.code())) {
			throw wrong("There is nothing to change: from and to are both %s.".formatted(from.code()));
		}
		OversightFacts own = known(trust);
		List<Link> between = own.links()
			.stream()
			.filter((link) -> link.certainlyHoldsOn(this.facts.date()) && !link.isPatientFlow())
			.filter((link) -> link.from().code().equals(trust.code()) || link.to().code().equals(trust.code()))
			.filter((link) -> link.icb().is(OrganisationKind.ICB) && answersFor(link.icb(), from, own))
			.toList();
		List<Link> moving = between.stream()
			.filter((link) -> link.kind() == LinkKind.PARTNER_IN || link.kind() == LinkKind.REGISTERED_IN)
			.toList();
		if (moving.isEmpty()) {
			throw wrong("There is nothing to change: %s is neither a partner in the system of %s nor registered there."
				.formatted(trust.name(), from.name()));
		}
		this.facts.relate(trust.code(), moving,
				moving.stream()
					.map((link) -> new Link(link.kind(), trust, to, link.service(), link.role(), link.basis(),
							link.share(), Supposition.from(this.facts.date()), null))
					.toList());
		boolean stays = between.stream()
			.anyMatch((link) -> link.kind() == LinkKind.COMMISSIONS || link.kind() == LinkKind.SERVES);
		this.words.add("%s moves from the system of %s to that of %s.%s".formatted(trust.name(), from.name(), to.name(),
				stays ? " Contracts of %s with it, and its cover of that area, stay as recorded.".formatted(from.name())
						: ""));
	}

	private void mergeIcbs(ScenarioChange.MergeIcbs change) {
		List<Organisation> icbs = openIcbs(change.icbs());
		if (icbs.size() < 2) {
			throw wrong("Name at least two integrated care boards to merge.");
		}
		String bare = String.join(" with ",
				icbs.stream().map((icb) -> BOARD.matcher(icb.name()).replaceAll("")).toList());
		merge(icbs, named(change.name(), boardNamed(bare, icbs)), "");
	}

	private void splitIcb(ScenarioChange.SplitIcb change) {
		Organisation icb = openIcb(change.icb());
		List<Organisation> heirs = change.names().stream().map((name) -> named(name, "")).toList();
		if (heirs.size() < 2) {
			throw wrong("Name at least two boards for %s to be split into.".formatted(icb.name()));
		}
		if (heirs.stream().map(Organisation::code).distinct().count() < heirs.size()) {
			throw wrong("The boards that %s is split into need different names.".formatted(icb.name()));
		}
		this.facts.succeed(List.of(icb), heirs, true);
		this.words.add("%s is split into %s. What is recorded against it is apportioned to none of them by guess."
			.formatted(icb.name(), Wording.names(heirs)));
	}

	private void mergeCluster(ScenarioChange.MergeCluster change) {
		String code = change.cluster().value();
		Cluster cluster = this.clusters.stream()
			.filter((one) -> one.organisation().code().equals(code) || one.icbs().contains(code))
			.findFirst()
			.orElse(null);
		if (cluster == null) {
			Organisation body = this.facts.body(code);
			throw (body == null) ? unknown(change.cluster())
					: wrong("%s is in no cluster on %s.".formatted(body.name(), this.facts.date()));
		}
		if (!cluster.isInForce()) {
			throw wrong("No two integrated care boards are certainly in the cluster %s on %s."
				.formatted(cluster.organisation().name(), this.facts.date()));
		}
		merge(cluster);
	}

	private void mergeClusters(boolean all) {
		if (!all) {
			throw wrong("mergeClusters is false; give true, or leave the change out.");
		}
		List<Cluster> inForce = this.clusters.stream()
			.filter(Cluster::isInForce)
			.sorted(Comparator.comparing((cluster) -> cluster.organisation().code()))
			.toList();
		if (inForce.isEmpty()) {
			throw wrong("There is nothing to change: no cluster of integrated care boards is in force on %s."
				.formatted(this.facts.date()));
		}
		inForce.forEach(this::merge);
	}

	private void merge(Cluster cluster) {
		List<Organisation> icbs = openIcbs(cluster.icbs().stream().map(OrganisationCode::new).toList());
		String name = CLUSTER.matcher(cluster.organisation().name()).replaceAll("");
		merge(icbs, named(null, boardNamed(name, icbs)), "of the cluster " + name + " ");
	}

	private void merge(List<Organisation> icbs, Organisation heir, String cluster) {
		List<Organisation> regions = this.facts.regionsOf(icbs);
		this.facts.succeed(icbs, List.of(heir), false);
		this.words.add("The %s boards %s(%s) merge into %s%s.".formatted(Wording.number(icbs.size()), cluster,
				String.join("; ", icbs.stream().map(Organisation::name).toList()), heir.name(),
				(regions.size() > 1) ? ", of which no region is supposed, for they are in several: %s"
					.formatted(Wording.names(regions)) : ""));
	}

	private static String boardNamed(String bare, List<Organisation> icbs) {
		boolean nhs = icbs.stream().allMatch((icb) -> icb.name().startsWith("NHS "));
		return (nhs ? "NHS " : "") + bare + " Integrated Care Board";
	}

	/** An ICB that is made, under a name that no other has. */
	private Organisation named(@Nullable String asked, String usual) {
		Organisation icb = Supposition.icb((asked == null) ? usual : asked, this.facts.date());
		if (icb.code().endsWith(":")) {
			throw wrong("A board needs a name.");
		}
		if (this.facts.body(icb.code()) != null) {
			throw wrong("%s is there already, made by a change before.".formatted(icb.name()));
		}
		return icb;
	}

	private List<Organisation> openIcbs(List<OrganisationCode> codes) {
		List<Organisation> icbs = new ArrayList<>();
		for (OrganisationCode code : codes) {
			Organisation icb = openIcb(code);
			if (icbs.contains(icb)) {
				throw wrong("%s (%s) is named twice.".formatted(code, icb.name()));
			}
			icbs.add(icb);
		}
		return icbs;
	}

	private Organisation openIcb(OrganisationCode code) {
		return open(code, Set.of(OrganisationKind.ICB), "an integrated care board");
	}

	private Organisation open(OrganisationCode code, Collection<OrganisationKind> kinds, String wanted) {
		Organisation body = this.facts.body(code.value());
		if (body == null) {
			throw unknown(code);
		}
		if (!kinds.contains(body.kind())) {
			throw wrong("%s is %s, %s; it takes %s here.".formatted(code, body.name(), body.kind().oneOf(), wanted));
		}
		if (body.isClosedOn(this.facts.date())) {
			boolean supposed = this.facts.followed().containsKey(body.code());
			throw wrong(supposed ? "%s (%s) is closed by a change before.".formatted(code, body.name())
					: "%s (%s) closed on %s. %s".formatted(code, body.name(), body.closedOn(), heirs(body)));
		}
		boolean standsForItsSystem = body.is(OrganisationKind.ICB)
				&& this.facts.date().isBefore(Organisation.ICBS_ESTABLISHED);
		if (body.statusOn(this.facts.date()) == OrganisationStatus.NOT_YET_OPEN && !standsForItsSystem) {
			throw wrong("%s (%s) opens on %s.".formatted(code, body.name(), body.openedOn()));
		}
		return body;
	}

	private String heirs(Organisation body) {
		List<String> heirs = known(body).successions()
			.stream()
			.filter((one) -> one.predecessor().code().equals(body.code()))
			.map((one) -> one.successor().code() + " (" + one.successor().name() + ")")
			.sorted()
			.toList();
		return heirs.isEmpty() ? "Name one that is open." : "Name %s.".formatted(String.join(" or ", heirs));
	}

	private OversightFacts known(Organisation body) {
		OversightFacts own = this.facts.all().get(body.code());
		if (own == null) {
			throw new IllegalStateException("no facts of " + body.code());
		}
		return own;
	}

	private Stream<Arrangement> agreements(List<OversightFacts> of) {
		return of.stream()
			.flatMap((own) -> own.arrangements().stream())
			.filter((one) -> one.kind() == ArrangementKind.OVERSIGHT_AGREEMENT && one.isInForceOn(this.facts.date()));
	}

	/** Whether an ICB is, or was followed by, the one that is open. */
	private boolean answersFor(Organisation recorded, Organisation open, OversightFacts own) {
		Map<String, Boolean> seen = new HashMap<>();
		List<String> next = new ArrayList<>(List.of(recorded.code()));
		while (!next.isEmpty()) {
			String code = next.removeLast();
			if (code.equals(open.code())) {
				return true;
			}
			if (seen.put(code, true) == null) {
				own.successions()
					.stream()
					.filter((one) -> one.predecessor().code().equals(code) && one.hasHappenedBy(this.facts.date()))
					.map(Succession::successor)
					.map(Organisation::code)
					.forEach(next::add);
			}
		}
		return false;
	}

	private static ApiProblem unknown(OrganisationCode code) {
		return new ApiProblem(ProblemCode.NOT_FOUND,
				"No integrated care board, trust, place, collaborative, region or cluster has the code %s. Look it up with search(text:)."
					.formatted(code));
	}

	private static ApiProblem wrong(String message) {
		return new ApiProblem(ProblemCode.BAD_REQUEST, message);
	}

}
