package org.oversightgraph.interaction;

import org.oversightgraph.platform.graphql.Count;
import org.oversightgraph.interaction.SystemInteraction.TrustStanding;
import org.oversightgraph.interaction.SegmentInteraction.SystemStanding;
import org.oversightgraph.standing.SupportStay;
import org.oversightgraph.standing.WholeEpisodesLoader;
import java.util.concurrent.CompletableFuture;
import java.util.List;
import java.util.Map;

import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.OversightGraph;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how a trust's segment compares with the segments of its systems. */
@Controller
class InteractionController {

	private final OversightGraph graph;

	private final InteractionReasoner reasoner;

	private final SystemInteractionReasoner systems;

	InteractionController(OversightGraph graph, Framework framework) {
		this.graph = graph;
		this.reasoner = new InteractionReasoner(framework);
		this.systems = new SystemInteractionReasoner(framework);
	}

	@QueryMapping
	SegmentInteraction segmentInteraction(@Argument OrganisationCode trust, Question question) {
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.around(wellFormed(trust)), question.moment());
		return this.reasoner.interaction(own(trust, OrganisationKind.TRUST, "trust", facts), facts.values(), question);
	}

	/**
	 * Compares with another edition. This reads the facts again, because few requests
	 * need it.
	 */
	@SchemaMapping(typeName = "SegmentInteraction")
	InteractionComparison underEdition(SegmentInteraction interaction, Question other) {
		String code = interaction.trust().code();
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.around(code), other.moment());
		OversightFacts own = own(new OrganisationCode(code), OrganisationKind.TRUST, "trust", facts);
		return this.reasoner.underEdition(own, facts.values(),
				new Question(other.asOf(), other.release(), interaction.edition(), other.inForce()), other);
	}

	@QueryMapping
	SystemInteraction systemInteraction(@Argument OrganisationCode icb, Question question) {
		Map<String, OversightFacts> facts = this.graph.facts(Subjects.relatedTo(List.of(wellFormed(icb)), 1),
				question.moment());
		return this.systems.interaction(own(icb, OrganisationKind.ICB, "icb", facts), facts.values(), question);
	}

	@SchemaMapping(typeName = "Trust", field = "interaction")
	SegmentInteraction interactionOfTrust(Organisation trust, Question question) {
		return segmentInteraction(new OrganisationCode(trust.code()), question);
	}

	@SchemaMapping(typeName = "Icb", field = "interaction")
	SystemInteraction interactionOfIcb(Organisation icb, Question question) {
		return systemInteraction(new OrganisationCode(icb.code()), question);
	}

	@SchemaMapping(typeName = "SegmentInteraction")
	CompletableFuture<List<SupportStay>> support(SegmentInteraction interaction, Question question,
			WholeEpisodesLoader episodes) {
		return episodes.of(interaction.support(), interaction.trust(), question);
	}

	@SchemaMapping(typeName = "SystemStanding")
	CompletableFuture<List<SupportStay>> support(SystemStanding standing, Question question,
			WholeEpisodesLoader episodes) {
		return episodes.of(standing.support(), standing.icb(), question);
	}

	@SchemaMapping(typeName = "SystemInteraction")
	CompletableFuture<List<SupportStay>> support(SystemInteraction interaction, Question question,
			WholeEpisodesLoader episodes) {
		return episodes.of(interaction.support(), interaction.icb(), question);
	}

	@SchemaMapping(typeName = "SystemInteraction")
	List<Count<InteractionPattern>> patterns(SystemInteraction interaction) {
		return Count.by(TrustStanding::pattern, interaction.trusts().stream());
	}

	private static String wellFormed(OrganisationCode code) {
		UnknownCode.requireWellFormed(code);
		return code.value();
	}

	private static OversightFacts own(OrganisationCode code, OrganisationKind kind, String argument,
			Map<String, OversightFacts> facts) {
		OversightFacts own = facts.get(code.value());
		if (own == null) {
			throw UnknownCode.notFound(code);
		}
		UnknownCode.requireKind(argument, code, own.subject(), kind);
		return own;
	}

}
