package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.UnknownSegment;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ListOrder;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Edge;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.time.DateInWords;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries for trusts that work in the systems of several ICBs. */
@Controller
class SharedProvidersController {

	/** The maximum number of ICBs in a request. It covers all ICBs that have existed. */
	private static final int MOST_ICBS = 50;

	private final OversightGraph graph;

	private final Framework framework;

	SharedProvidersController(OversightGraph graph, Framework framework) {
		this.graph = graph;
		this.framework = framework;
	}

	/**
	 * A trust shared by several ICBs.
	 *
	 * @param cursor its position in the list
	 * @param node the trust
	 * @param icbs the requested ICBs in whose systems it works
	 * @param facts the supporting facts
	 */
	record SharedProviderEdge(String cursor, Organisation node, List<Organisation> icbs,
			List<Fact> facts) implements Edge {
	}

	/** A trust and its systems among the requested ones. */
	private record Shared(Organisation trust, List<WorkingSystem> systems) {
	}

	/**
	 * A sort order of shared trusts. Ties are sorted by name and code.
	 *
	 * @param field the sort field
	 * @param direction the sort direction; null for ascending
	 */
	record SharedProviderOrder(Field field, ListOrder.@Nullable Direction direction) {

		private static final SharedProviderOrder USUAL = new SharedProviderOrder(Field.CODE, null);

		/** A field by which shared trusts can be sorted. */
		enum Field {

			CODE, NAME, SHARED_BY

		}

		private ListOrder ofList() {
			return ListOrder.by(this.field, this.direction, Field.CODE);
		}

		private String key(Shared shared) {
			Organisation trust = shared.trust();
			String name = Spelling.plain(trust.name());
			return switch (this.field) {
				case CODE -> trust.code();
				case NAME -> ofList().key(name, trust.code());
				case SHARED_BY -> ofList().key(ListOrder.rank(shared.systems().size()), name, trust.code());
			};
		}

	}

	@QueryMapping
	Connection<SharedProviderEdge> sharedProviders(@Argument List<OrganisationCode> icbs,
			@Argument @Nullable TrustType type, @Argument @Nullable Integer segment,
			@Argument @Nullable SharedProviderOrder orderBy, PageWanted page, Question question) {
		Set<String> requested = requested(icbs);
		if (segment != null) {
			UnknownSegment.requirePossible(segment, this.framework);
		}
		SharedProviderOrder order = (orderBy == null) ? SharedProviderOrder.USUAL : orderBy;
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.relatedTo(requested, 2), question.moment());
		requested.forEach((code) -> requireOpenIcb(code, facts.get(code), question.asOf()));
		List<OversightFacts> matching = facts.values()
			.stream()
			.filter((candidate) -> type == null || candidate.subject().trustType() == type)
			.filter((candidate) -> segment == null || candidate.standsInSegment(segment, question))
			.toList();
		return Paging.page(shared(matching, requested, question.asOf()), order::key,
				page.in(question.release()).by(order.ofList()),
				(cursor, shared) -> new SharedProviderEdge(cursor, shared.trust(),
						shared.systems().stream().map(WorkingSystem::icb).toList(),
						shared.systems().stream().flatMap((system) -> system.facts().stream()).toList()));
	}

	private static Set<String> requested(List<OrganisationCode> icbs) {
		icbs.forEach(UnknownCode::requireWellFormed);
		Set<String> requested = icbs.stream().map(OrganisationCode::value).collect(Collectors.toSet());
		if (requested.size() < 2) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"icbs must contain at least two different codes of integrated care boards.");
		}
		if (requested.size() > MOST_ICBS) {
			throw new ApiProblem(ProblemCode.LIMIT_EXCEEDED,
					"icbs has %d integrated care boards. The maximum is %d.".formatted(requested.size(), MOST_ICBS));
		}
		return requested;
	}

	private static void requireOpenIcb(String code, @Nullable OversightFacts facts, LocalDate asOf) {
		if (facts == null) {
			throw UnknownCode.notFound(new OrganisationCode(code));
		}
		Organisation body = facts.subject();
		UnknownCode.requireRight(new OrganisationCode(code), body, (candidate) -> candidate.is(OrganisationKind.ICB),
				"icbs must contain codes of integrated care boards");
		if (body.isClosedOn(asOf)) {
			String heirs = facts.successions()
				.stream()
				.filter((succession) -> succession.predecessor().code().equals(code))
				.map(Succession::successor)
				.map((heir) -> heir.code() + " (" + heir.name() + ")")
				.collect(Collectors.joining(" or "));
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "%s (%s) closed %s. Use %s, or an earlier asOf date."
				.formatted(code, body.name(), DateInWords.when(body.closedOn()), heirs.isEmpty() ? "another" : heirs));
		}
	}

	private static List<Shared> shared(Collection<OversightFacts> all, Set<String> requested, LocalDate asOf) {
		return all.stream()
			.filter((facts) -> facts.subject().is(OrganisationKind.TRUST))
			.filter((facts) -> facts.subject().statusOn(asOf) == OrganisationStatus.ACTIVE)
			.map((facts) -> new Shared(facts.subject(),
					facts.workingSystems(asOf)
						.all()
						.stream()
						.filter((system) -> requested.contains(system.icb().code()))
						.toList()))
			.filter((shared) -> shared.systems().size() > 1)
			.toList();
	}

}
