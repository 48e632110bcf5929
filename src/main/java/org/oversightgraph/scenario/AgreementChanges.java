package org.oversightgraph.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.DateInWords;

/**
 * Applies changes that make or end oversight agreements.
 *
 * @param facts the facts after earlier changes
 * @param bodies the organisations that changes can refer to
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
		if (!replaced.isEmpty() && replaced.stream().allMatch((arrangement) -> names(arrangement, lead))) {
			return "Nothing changes: %s already %s %s as lead for %s.".formatted(titles(replaced),
					(replaced.size() == 1) ? "names" : "name", lead.name(), subject.name());
		}
		this.facts.end(replaced.stream().map(Arrangement::id).collect(Collectors.toSet()));
		this.facts.agree(subject.code(), agreement(subject, lead));
		return "An oversight agreement names %s as lead for %s. The other ICBs of its systems share the oversight.%s"
			.formatted(lead.name(), subject.name(),
					replaced.isEmpty() ? "" : " It replaces %s.".formatted(titles(replaced)));
	}

	private Arrangement agreement(Organisation subject, Organisation lead) {
		return new Arrangement("hypothetical:" + subject.code(), ArrangementKind.OVERSIGHT_AGREEMENT,
				"A hypothetical agreement on the oversight of " + subject.name(), List.of(), RecordedStatus.IN_FORCE,
				Supposition.from(this.facts.date()),
				List.of(new Party(subject, PartyRole.SUBJECT, Supposition.from(this.facts.date())),
						new Party(lead, PartyRole.LEAD, Supposition.from(this.facts.date()))));
	}

	/** Whether an agreement names the organisation as its only lead. */
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
			.filter((arrangement) -> arrangement.id().equals(id))
			.findFirst()
			.orElseThrow(() -> this.facts.ended().contains(id)
					? OpenBodies.wrong("\"%s\" is already ended by an earlier change.".formatted(id)) : new ApiProblem(
							ProblemCode.NOT_FOUND, "No oversight agreement has the id \"%s\".".formatted(change.id())));
		if (agreement.kind() != ArrangementKind.OVERSIGHT_AGREEMENT) {
			throw OpenBodies.wrong("\"%s\" is not an oversight agreement.".formatted(agreement.title()));
		}
		if (!agreement.isInForceOn(this.facts.date())) {
			return "Nothing changes: the agreement \"%s\" is not in force on %s.".formatted(agreement.title(),
					DateInWords.of(this.facts.date()));
		}
		this.facts.end(Set.of(agreement.id()));
		return "The agreement \"%s\" ends.".formatted(agreement.title());
	}

	private static String titles(List<Arrangement> agreements) {
		return Wording
			.row(agreements.stream().map((arrangement) -> "\"" + arrangement.title() + "\"").sorted().toList());
	}

}
