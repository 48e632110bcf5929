package org.oversightgraph.commissioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.Service;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightLine;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.OversightRole;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.time.DateInWords;

/**
 * The lines of NHS England for specialised services that it has not delegated, by
 * convention.
 *
 * @param framework the editions and the conventions
 * @param question the question
 */
record RetainedCommissioning(Framework framework, Question question) {

	private static final String CONVENTION = "nhs-england-commissions-specialised";

	/** Any specialised services, without a list. */
	static final String SPECIALISED = "specialised_services";

	/** Returns the line for the subject of a position, if its oversight has one. */
	Optional<CommissioningLine> line(OversightPosition position) {
		return position.lines()
			.stream()
			.filter((line) -> line.role() == OversightRole.COMMISSIONING)
			.flatMap((line) -> line.reasons()
				.stream()
				.filter((reason) -> reason.rule().equals(CONVENTION))
				.map((reason) -> line(line, reason, position)))
			.findFirst();
	}

	private CommissioningLine line(OversightLine line, Reason reason, OversightPosition position) {
		ChainStep step = new ChainStep(line.overseer(), position.subject(), reason.statement(), null, rule(),
				reason.facts());
		return new CommissioningLine(line.overseer(), null, position.subject(), Service.of(SPECIALISED), true,
				List.of(), List.of(step),
				List.of("The specialised services of %s are not recorded.".formatted(position.subject().name())),
				position);
	}

	/**
	 * Returns the lines for a service without a provider. There is none for a service
	 * that is not specialised, or that is delegated to every ICB concerned.
	 */
	List<CommissioningLine> lines(Delegations delegations, String service) {
		if (!Link.isSpecialised(service)) {
			return List.of();
		}
		List<Part> parts = delegations.of(service)
			.stream()
			.filter((part) -> !part.arrangement().status().isProposal())
			.toList();
		List<CommissioningLine> lines = new ArrayList<>();
		parts.stream()
			.map(Part::body)
			.filter((body) -> body.is(OrganisationKind.NATIONAL_BODY))
			.distinct()
			.forEach((body) -> statement(body, service, parts)
				.ifPresent((statement) -> lines.add(line(body, service, statement, parts))));
		return lines;
	}

	private Optional<String> statement(Organisation body, String service, List<Part> parts) {
		List<Part> delegated = parts.stream().filter((part) -> part.is(PartyRole.DELEGATE)).toList();
		boolean jointly = parts.stream()
			.anyMatch((part) -> part.arrangement().kind() == ArrangementKind.JOINT_COMMITTEE
					&& part.arrangement().isInForceOn(this.question.asOf()) && part.body().code().equals(body.code()));
		long inForce = delegated.stream()
			.filter((part) -> part.arrangement().isInForceOn(this.question.asOf()))
			.map((part) -> part.body().code())
			.distinct()
			.count();
		String words = Link.serviceInWords(service);
		if (jointly) {
			return Optional.of("%s commissions %s together with ICBs, in joint committees.%s".formatted(body.name(),
					words, (inForce == 0) ? "" : " It has delegated them to %d other ICBs.".formatted(inForce)));
		}
		if (inForce == 0) {
			return Optional.of("%s commissions %s. No delegation of them is in force on %s.".formatted(body.name(),
					words, DateInWords.of(this.question.asOf())));
		}
		return service.equals(SPECIALISED)
				? Optional.of("%s commissions the specialised services that it has not delegated. No source lists them."
					.formatted(body.name()))
				: Optional.empty();
	}

	private CommissioningLine line(Organisation body, String service, String statement, List<Part> parts) {
		List<Fact> facts = parts.stream().map(Part::arrangement).map(Arrangement::fact).distinct().toList();
		ChainStep step = new ChainStep(body, null, statement, null, rule(), facts);
		return new CommissioningLine(body, null, null, Service.of(service), true, List.of(), List.of(step),
				List.of("The provider from which %s commissions %s is not recorded.".formatted(body.name(),
						Link.serviceInWords(service))),
				null);
	}

	private FrameworkRule rule() {
		return this.framework.rule(this.question.edition(), CONVENTION);
	}

}
