package org.oversightgraph.commissioning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.commissioning.CommissioningGraph.Recorded;
import org.oversightgraph.commissioning.CommissioningLines.Contract;
import org.oversightgraph.commissioning.CommissioningLines.Request;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.standing.Existence;
import org.oversightgraph.time.DateInWords;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers queries for commissioners, services and providers, with the delegations behind
 * them.
 */
@Controller
class CommissioningController {

	private final CommissioningGraph graph;

	private final CommissioningLines lines;

	CommissioningController(CommissioningGraph graph, Framework framework) {
		this.graph = graph;
		this.lines = new CommissioningLines(framework);
	}

	/**
	 * The answer.
	 *
	 * @param asOf the date
	 * @param edition the edition whose rules the steps cite
	 * @param note a note on commissioning that the lines do not include; null if there is
	 * none
	 * @param all all lines
	 */
	record Answer(LocalDate asOf, FrameworkEdition edition, @Nullable String note, List<CommissioningLine> all) {
	}

	@QueryMapping
	Answer commissioning(@Argument @Nullable OrganisationCode provider, @Argument @Nullable OrganisationCode icb,
			@Argument @Nullable String service, Question question) {
		if (provider == null && icb == null && (service == null || service.isBlank())) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "Set provider, icb or service, or several of them.");
		}
		if (provider != null) {
			UnknownCode.requireWellFormed(provider);
		}
		if (icb != null) {
			UnknownCode.requireWellFormed(icb);
		}
		Request request = new Request(value(provider), value(icb),
				(service == null || service.isBlank()) ? null : service.strip());
		Recorded all = this.graph.recorded(request, question.moment());
		Map<String, OversightFacts> known = all.facts();
		require("provider", provider, OrganisationKind.TRUST, known);
		require("icb", icb, OrganisationKind.ICB, known);
		List<Contract> contracts = CommissioningLines.contracts(known.values(), request, question);
		List<RecordedArrangement> recorded = all.arrangements();
		List<CommissioningLine> found = this.lines.lines(contracts, provider(request, known), recorded, request,
				question);
		String note = (found.isEmpty() ? nothing(request, known, question) : "")
				+ notInForce(CommissioningLines.notInForce(recorded, request, question));
		return new Answer(question.asOf(), question.edition(), note.isEmpty() ? null : note.strip(), found);
	}

	@SchemaMapping(typeName = "Organisation", field = "commissioning")
	@Nullable Answer commissioningOfBody(Organisation body, Question question) {
		OrganisationCode code = new OrganisationCode(body.code());
		return switch (body.kind()) {
			case TRUST -> commissioning(code, null, null, question);
			case ICB -> commissioning(null, code, null, question);
			default -> null;
		};
	}

	@SchemaMapping(typeName = "Commissioning", field = "lines")
	Connection<Item<CommissioningLine>> lines(Answer answer, PageWanted page) {
		return Paging.page(answer.all(), CommissioningLine::key, page, Item::new);
	}

	private static @Nullable OversightFacts provider(Request request, Map<String, OversightFacts> known) {
		return (request.provider() == null) ? null : known.get(request.provider());
	}

	private static @Nullable String value(@Nullable OrganisationCode code) {
		return (code == null) ? null : code.value();
	}

	private static void require(String argument, @Nullable OrganisationCode code, OrganisationKind kind,
			Map<String, OversightFacts> known) {
		if (code == null) {
			return;
		}
		OversightFacts facts = known.get(code.value());
		UnknownCode.requireKind(argument, code, (facts != null) ? facts.subject() : null, kind);
	}

	private static String notInForce(List<String> delegations) {
		return delegations.isEmpty() ? "" : " Not included: " + String.join(", ", delegations) + ".";
	}

	private static String nothing(Request request, Map<String, OversightFacts> known, Question question) {
		String absent = known.values()
			.stream()
			.filter((facts) -> request.codes().contains(facts.subject().code()))
			.flatMap((facts) -> Existence.absence(facts.subject(), question.asOf())
				.map((why) -> " " + why + followers(facts))
				.stream())
			.collect(Collectors.joining());
		String date = DateInWords.of(question.asOf());
		return absent.isEmpty()
				? "No such commissioning is recorded on %s. It may exist without being recorded.".formatted(date)
				: "No commissioning is shown on %s.%s".formatted(date, absent);
	}

	private static String followers(OversightFacts facts) {
		String names = facts.successions()
			.stream()
			.filter((succession) -> succession.predecessor().code().equals(facts.subject().code()))
			.map(Succession::successor)
			.map((successor) -> "%s (%s)".formatted(successor.code(), successor.name()))
			.collect(Collectors.joining(" or "));
		return names.isEmpty() ? "" : " Use its successor " + names + " instead.";
	}

}
