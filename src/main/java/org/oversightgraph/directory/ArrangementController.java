package org.oversightgraph.directory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.oversight.OversightGraph;
import org.oversightgraph.oversight.Subjects;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for lists of arrangements. */
@Controller
class ArrangementController {

	private final ArrangementGraph arrangements;

	private final OversightGraph facts;

	private final DirectoryGraph directory;

	ArrangementController(ArrangementGraph arrangements, OversightGraph facts, DirectoryGraph directory) {
		this.arrangements = arrangements;
		this.facts = facts;
		this.directory = directory;
	}

	/**
	 * An arrangement in a page.
	 *
	 * @param cursor its place in the list
	 * @param node the arrangement
	 */
	record ArrangementEdge(String cursor, Arrangement node) {
	}

	@QueryMapping
	Connection<ArrangementEdge> arrangements(@Argument @Nullable ArrangementFilter filter, PageWanted page,
			Question question) {
		ArrangementFilter wanted = (filter == null) ? ArrangementFilter.USUAL : filter;
		List<Arrangement> fitting = recorded(wanted, question).stream()
			.map(RecordedArrangement::arrangement)
			.filter((one) -> wanted.fits(one, question.asOf()))
			.toList();
		if (wanted.asksForBorders()) {
			fitting = fittingByArea(fitting, wanted, question);
		}
		return Paging.page(fitting, Arrangement::id, page.in(question.release()), ArrangementEdge::new);
	}

	private List<RecordedArrangement> recorded(ArrangementFilter filter, Question question) {
		OrganisationCode party = filter.party();
		if (party == null) {
			return this.arrangements.ofKinds(filter.kindsOrAll(), question.release());
		}
		UnknownCode.requireWellFormed(party);
		List<RecordedArrangement> found = this.arrangements.of(List.of(party.value()), question.release());
		if (found.isEmpty() && this.directory.body(party.value(), question.release()).isEmpty()) {
			throw UnknownCode.notFound(party);
		}
		return found;
	}

	private List<Arrangement> fittingByArea(List<Arrangement> all, ArrangementFilter filter, Question question) {
		if (filter.across() != null) {
			filter.across().forEach(UnknownCode::requireWellFormed);
		}
		Set<String> concerned = new LinkedHashSet<>(filter.acrossOrNone());
		all.forEach((one) -> partiesOf(one, question).forEach((body) -> concerned.add(body.code())));
		Map<String, OversightFacts> known = this.facts.facts(Subjects.of(concerned), question.moment());
		filter.acrossOrNone().forEach((code) -> requireIcbOrRegion(code, known.get(code)));
		return all.stream().filter((one) -> filter.fits(area(partiesOf(one, question), known, question))).toList();
	}

	private static Area area(Collection<Organisation> parties, Map<String, OversightFacts> known, Question question) {
		return Area.of(
				parties.stream().map(Organisation::code).distinct().map(known::get).filter(Objects::nonNull).toList(),
				question.asOf());
	}

	private static List<Organisation> partiesOf(Arrangement arrangement, Question question) {
		return arrangement.partiesFor(question.asOf())
			.stream()
			.map(Arrangement.Party::organisation)
			.distinct()
			.toList();
	}

	private static void requireIcbOrRegion(String code, @Nullable OversightFacts facts) {
		if (facts == null) {
			throw UnknownCode.notFound(new OrganisationCode(code));
		}
		Organisation body = facts.subject();
		if (!body.is(OrganisationKind.ICB) && !body.is(OrganisationKind.REGION)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s is %s, %s; across takes integrated care boards and regions.".formatted(code, body.name(),
							body.kind().oneOf()));
		}
	}

}
