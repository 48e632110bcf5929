package org.oversightgraph.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

/**
 * Makes and ends oversight agreements.
 *
 * @param facts the facts so far
 * @param bodies the bodies to choose from
 */
record AgreementChanges(SupposedFacts facts, OpenBodies bodies) {

	private static final Set<OrganisationKind> SUBJECTS = Set.of(OrganisationKind.TRUST,
			OrganisationKind.PROVIDER_COLLABORATIVE);

	private static final Set<OrganisationKind> LEADS = Set.of(OrganisationKind.ICB, OrganisationKind.REGION);

	String make(ScenarioChange.Lead change) {
		Organisation subject = this.bodies.open(change.of(), SUBJECTS, "a trust or a collaborative");
		Organisation lead = this.bodies.open(change.lead(), LEADS, "an integrated care board or a region");
		List<Arrangement> replaced = this.bodies.known(subject)
			.arrangements(ArrangementKind.OVERSIGHT_AGREEMENT, subject, PartyRole.SUBJECT, this.facts.date());
		if (!replaced.isEmpty() && replaced.stream().allMatch((one) -> names(one, lead))) {
			return "%s already %s %s as lead for %s; nothing changes.".formatted(titles(replaced),
					(replaced.size() == 1) ? "names" : "name", lead.name(), subject.name());
		}
		this.facts.end(replaced.stream().map(Arrangement::id).collect(Collectors.toSet()));
		this.facts.agree(subject.code(), agreement(subject, lead));
		return "An oversight agreement names %s as lead for %s; the other boards in whose systems it works share.%s"
			.formatted(lead.name(), subject.name(),
					replaced.isEmpty() ? "" : " It takes the place of %s.".formatted(titles(replaced)));
	}

	private Arrangement agreement(Organisation subject, Organisation lead) {
		return new Arrangement("hypothetical:" + subject.code(), ArrangementKind.OVERSIGHT_AGREEMENT,
				"A hypothetical agreement on the oversight of " + subject.name(), List.of(), "IN_FORCE",
				Supposition.from(this.facts.date()),
				List.of(new Party(subject, PartyRole.SUBJECT, Supposition.from(this.facts.date())),
						new Party(lead, PartyRole.LEAD, Supposition.from(this.facts.date()))));
	}

	/** Whether an agreement names the body as lead, and no other. */
	private boolean names(Arrangement agreement, Organisation lead) {
		return agreement.in(PartyRole.LEAD, this.facts.date())
			.stream()
			.map(Organisation::code)
			.distinct()
			.toList()
			.equals(List.of(lead.code()));
	}

	String end(ScenarioChange.EndAgreement change) {
		String id = change.id().strip();
		Arrangement agreement = this.facts.all()
			.values()
			.stream()
			.flatMap((own) -> own.arrangements().stream())
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> this.facts.ended().contains(id)
					? OpenBodies.wrong("\"%s\" is ended by a change before.".formatted(id)) : new ApiProblem(
							ProblemCode.NOT_FOUND, "No oversight agreement has the id \"%s\".".formatted(change.id())));
		if (agreement.kind() != ArrangementKind.OVERSIGHT_AGREEMENT) {
			throw OpenBodies.wrong("\"%s\" is not an oversight agreement.".formatted(agreement.title()));
		}
		if (!agreement.isInForceOn(this.facts.date())) {
			return "The agreement \"%s\" is not in force on %s; nothing changes.".formatted(agreement.title(),
					this.facts.date());
		}
		this.facts.end(Set.of(agreement.id()));
		return "The agreement \"%s\" ends.".formatted(agreement.title());
	}

	private static String titles(List<Arrangement> agreements) {
		return Wording.row(agreements.stream().map((one) -> "\"" + one.title() + "\"").sorted().toList());
	}

}
