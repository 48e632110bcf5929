package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.UnknownSegment;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.Spelling;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ListOrder;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which trusts work in the systems of several ICBs. */
@Controller
class SharedProvidersController {

	/** How many ICBs can be asked for at once: all that there have been. */
	private static final int MOST_ICBS = 50;

	private final OversightGraph graph;

	SharedProvidersController(OversightGraph graph) {
		this.graph = graph;
	}

	/**
	 * A trust that several ICBs share.
	 *
	 * @param cursor its place in the list
	 * @param node the trust
	 * @param icbs those asked for in whose systems it works
	 * @param facts that say so
	 */
	record SharedProviderEdge(String cursor, Organisation node, List<Organisation> icbs, List<Fact> facts) {
	}

	/** A trust and those of its systems that were asked for. */
	private record Shared(Organisation trust, List<WorkingSystem> systems) {
	}

	/**
	 * How to order shared trusts. Those alike are ordered by name and code.
	 *
	 * @param field by what
	 * @param direction rising or falling; rising when left out
	 */
	record SharedProviderOrder(Field field, ListOrder.@Nullable Direction direction) {

		private static final SharedProviderOrder USUAL = new SharedProviderOrder(Field.CODE, null);

		/** What shared trusts can be ordered by. */
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
		Set<String> wanted = wanted(icbs);
		if (segment != null) {
			UnknownSegment.requirePossible(segment);
		}
		SharedProviderOrder order = (orderBy == null) ? SharedProviderOrder.USUAL : orderBy;
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.relatedTo(wanted, 2), question.moment());
		wanted.forEach((code) -> requireOpenIcb(code, facts.get(code), question.asOf()));
		List<OversightFacts> fitting = facts.values()
			.stream()
			.filter((one) -> type == null || one.subject().trustType() == type)
			.filter((one) -> segment == null || one.standsInSegment(segment, question))
			.toList();
		return Paging.page(shared(fitting, wanted, question.asOf()), order::key,
				page.in(question.release()).by(order.ofList()),
				(cursor, shared) -> new SharedProviderEdge(cursor, shared.trust(),
						shared.systems().stream().map(WorkingSystem::icb).toList(),
						shared.systems().stream().flatMap((system) -> system.facts().stream()).toList()));
	}

	private static Set<String> wanted(List<OrganisationCode> icbs) {
		icbs.forEach(UnknownCode::requireWellFormed);
		Set<String> wanted = icbs.stream().map(OrganisationCode::value).collect(Collectors.toSet());
		if (wanted.size() < 2) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"Name at least two different integrated care boards in icbs.");
		}
		if (wanted.size() > MOST_ICBS) {
			throw new ApiProblem(ProblemCode.LIMIT_EXCEEDED,
					"%d integrated care boards were named; name %d at most.".formatted(wanted.size(), MOST_ICBS));
		}
		return wanted;
	}

	private static void requireOpenIcb(String code, @Nullable OversightFacts facts, LocalDate asOf) {
		if (facts == null) {
			throw UnknownCode.notFound(new OrganisationCode(code));
		}
		Organisation body = facts.subject();
		UnknownCode.requireRight(new OrganisationCode(code), body, (one) -> one.is(OrganisationKind.ICB),
				"icbs takes integrated care boards");
		if (body.isClosedOn(asOf)) {
			String heirs = facts.successions()
				.stream()
				.filter((succession) -> succession.predecessor().code().equals(code))
				.map(Succession::successor)
				.map((heir) -> heir.code() + " (" + heir.name() + ")")
				.collect(Collectors.joining(" or "));
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "%s (%s) closed on %s. Ask for %s, or for a day before."
				.formatted(code, body.name(), body.closedOn(), heirs.isEmpty() ? "another" : heirs));
		}
	}

	private static List<Shared> shared(Collection<OversightFacts> all, Set<String> wanted, LocalDate asOf) {
		return all.stream()
			.filter((facts) -> facts.subject().is(OrganisationKind.TRUST))
			.filter((facts) -> facts.subject().statusOn(asOf) == OrganisationStatus.ACTIVE)
			.map((facts) -> new Shared(facts.subject(),
					facts.workingSystems(asOf)
						.all()
						.stream()
						.filter((system) -> wanted.contains(system.icb().code()))
						.toList()))
			.filter((shared) -> shared.systems().size() > 1)
			.toList();
	}

}
