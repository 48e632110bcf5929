package org.oversightgraph.system;

import org.oversightgraph.standing.SupportStay;
import org.oversightgraph.standing.WholeEpisodesLoader;
import java.util.concurrent.CompletableFuture;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.OversightPosition;
import org.oversightgraph.oversight.Reason;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Edge;
import org.oversightgraph.system.SystemBody.Member;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries for the system of an ICB on a date. */
@Controller
class SystemController {

	private final SystemGraph graph;

	private final SystemReasoner reasoner;

	SystemController(SystemGraph graph, Framework framework) {
		this.graph = graph;
		this.reasoner = new SystemReasoner(framework);
	}

	/** A trust in a page; see {@link SystemProvider}. */
	record ProviderEdge(String cursor, Organisation node, ProviderRole role, OversightPosition oversight,
			List<Reason> reasons, boolean worksInSystem, boolean settled, List<Organisation> alsoIn,
			List<Fact> facts) implements Edge {
	}

	/** An organisation in a page; see {@link SystemBody}. */
	record BodyEdge(String cursor, Organisation node, @Nullable Double share, boolean settled, boolean certain,
			List<Organisation> alsoIn, List<Fact> facts, List<Member> all) implements Edge {
	}

	/** A member in a page; see {@link Member}. */
	record MemberEdge(String cursor, Organisation node, @Nullable LinkRole role, boolean certain,
			Fact fact) implements Edge {
	}

	/** An arrangement in a page; see {@link SystemArrangement}. */
	record PartEdge(String cursor, Arrangement node, List<PartyRole> roles, List<Organisation> inheritedFrom,
			boolean settled, List<Fact> facts) implements Edge {
	}

	@QueryMapping
	SystemView system(@Argument OrganisationCode icb, Question question) {
		UnknownCode.requireWellFormed(icb);
		SystemFacts facts = this.graph.around(icb.value(), question.moment());
		OversightFacts subject = facts.subject();
		if (subject == null) {
			throw UnknownCode.notFound(icb);
		}
		UnknownCode.requireRight(icb, subject.subject(), (body) -> body.is(OrganisationKind.ICB),
				"icb must be the code of an integrated care board. Use oversight(of:) to find who oversees "
						+ "an organisation, or neighbourhood(of:) to list the organisations around it");
		return this.reasoner.view(facts, subject, question);
	}

	@SchemaMapping(typeName = "Icb", field = "system")
	SystemView systemOfIcb(Organisation icb, Question question) {
		return system(new OrganisationCode(icb.code()), question);
	}

	@SchemaMapping(typeName = "SystemView")
	CompletableFuture<List<SupportStay>> support(SystemView system, Question question, WholeEpisodesLoader episodes) {
		return episodes.of(system.support(), system.icb(), question);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<ProviderEdge> providers(SystemView system, @Argument @Nullable List<ProviderRole> roles,
			PageWanted page) {
		List<SystemProvider> wanted = system.trusts()
			.stream()
			.filter((provider) -> roles == null || roles.isEmpty() || roles.contains(provider.role()))
			.toList();
		return Paging.page(wanted, (provider) -> provider.trust().code(), page,
				(cursor, provider) -> new ProviderEdge(cursor, provider.trust(), provider.role(), provider.position(),
						provider.reasons(), provider.worksInSystem(), provider.settled(), provider.alsoIn(),
						provider.facts()));
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<BodyEdge> partners(SystemView system, PageWanted page) {
		return bodies(system.partnerTrusts(), page);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<BodyEdge> places(SystemView system, PageWanted page) {
		return bodies(system.allPlaces(), page);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<BodyEdge> collaboratives(SystemView system, @Argument @Nullable Boolean spanning, PageWanted page) {
		return bodies(system.allCollaboratives()
			.stream()
			.filter((collaborative) -> spanning == null || spanning == !collaborative.alsoIn().isEmpty())
			.toList(), page);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<BodyEdge> councils(SystemView system, PageWanted page) {
		return bodies(system.allCouncils(), page);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<BodyEdge> subIcbLocations(SystemView system, PageWanted page) {
		return bodies(system.allLocations(), page);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<BodyEdge> integratedCarePartnerships(SystemView system, PageWanted page) {
		return bodies(system.partnerships(), page);
	}

	@SchemaMapping(typeName = "SystemBodyEdge")
	Connection<MemberEdge> members(BodyEdge body, PageWanted page) {
		return Paging.page(body.all(), Member::key, page, (cursor, member) -> new MemberEdge(cursor, member.body(),
				member.role(), member.certain(), member.fact()));
	}

	@SchemaMapping(typeName = "SystemView")
	@Nullable Arrangement memorandum(SystemView system) {
		return system.memorandum().arrangement();
	}

	@SchemaMapping(typeName = "SystemView")
	String memorandumNote(SystemView system) {
		return system.memorandum().note();
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<PartEdge> delegationsOut(SystemView system, @Argument @Nullable Boolean inForce, PageWanted page) {
		return parts(system, inForce, page, ArrangementKind.COMMISSIONING_DELEGATION, PartyRole.DELEGATOR);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<PartEdge> delegationsIn(SystemView system, @Argument @Nullable Boolean inForce, PageWanted page) {
		return parts(system, inForce, page, ArrangementKind.COMMISSIONING_DELEGATION, PartyRole.DELEGATE,
				PartyRole.HOST);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<PartEdge> jointCommittees(SystemView system, @Argument @Nullable Boolean inForce, PageWanted page) {
		return parts(system, inForce, page, ArrangementKind.JOINT_COMMITTEE);
	}

	@SchemaMapping(typeName = "SystemView")
	Connection<PartEdge> oversightAgreements(SystemView system, @Argument @Nullable Boolean inForce, PageWanted page) {
		return parts(system, inForce, page, ArrangementKind.OVERSIGHT_AGREEMENT);
	}

	private static Connection<BodyEdge> bodies(List<SystemBody> all, PageWanted page) {
		return Paging.page(all, (body) -> body.body().code(), page, (cursor, body) -> new BodyEdge(cursor, body.body(),
				body.share(), body.settled(), body.certain(), body.alsoIn(), body.facts(), body.members()));
	}

	private static Connection<PartEdge> parts(SystemView system, @Nullable Boolean inForce, PageWanted page,
			ArrangementKind kind, PartyRole... roles) {
		List<SystemArrangement> wanted = system.arrangements()
			.stream()
			.filter((arrangement) -> arrangement.is(kind, roles))
			.filter((arrangement) -> inForce == null || inForce == arrangement.isInForce())
			.toList();
		return Paging.page(wanted, (part) -> part.arrangement().id(), page, (cursor, part) -> new PartEdge(cursor,
				part.arrangement(), part.roles(), part.inheritedFrom(), part.settled(), part.facts()));
	}

}
