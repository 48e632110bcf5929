package org.oversightgraph.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.directory.SuccessionsLoader.KnownBody;
import org.oversightgraph.directory.SuccessionsLoader.Successions;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.FormerName;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.time.PartialDate;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the fields of an organisation that are not plain properties. */
@Controller
class OrganisationFields {

	/**
	 * A succession as seen from one side.
	 *
	 * @param organisation the organisation on the other side
	 * @param on the effective date; null if not known
	 * @param partial whether the closed organisation was split
	 * @param fact the fact that records the succession
	 */
	record SuccessionSide(Organisation organisation, @Nullable LocalDate on, boolean partial, Fact fact) {
	}

	@SchemaMapping(typeName = "Organisation")
	String id(Organisation organisation, DataFetchingEnvironment environment) {
		return new GlobalId(organisation.kind().label(), organisation.code())
			.encoded(AsOfInheritance.askedOf(environment));
	}

	@SchemaMapping(typeName = "FormerName")
	@Nullable LocalDate validFrom(FormerName former) {
		return PartialDate.earliestOf(former.from());
	}

	@SchemaMapping(typeName = "FormerName")
	@Nullable String validFromAsRecorded(FormerName former) {
		return PartialDate.writtenOf(former.from());
	}

	@SchemaMapping(typeName = "FormerName")
	@Nullable LocalDate validTo(FormerName former) {
		return PartialDate.shownOf(former.to().dayBefore());
	}

	@SchemaMapping(typeName = "FormerName")
	String validToAsRecorded(FormerName former) {
		return former.to().dayBefore().text();
	}

	@SchemaMapping(typeName = "Organisation")
	OrganisationStatus status(Organisation organisation, Question question) {
		return organisation.statusOn(question.asOf());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable LocalDate openedOn(Organisation organisation) {
		return PartialDate.earliestOf(organisation.openedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable String openedOnAsRecorded(Organisation organisation) {
		return PartialDate.writtenOf(organisation.openedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable LocalDate closedOn(Organisation organisation) {
		return PartialDate.shownOf(organisation.closedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable String closedOnAsRecorded(Organisation organisation) {
		return PartialDate.writtenOf(organisation.closedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	CompletableFuture<List<SuccessionSide>> successors(Organisation organisation, Question question,
			DataLoader<KnownBody, Successions> successions) {
		return successions.load(new KnownBody(organisation.code(), question.release()))
			.thenApply((found) -> sides(found.toSuccessors(), Succession::successor, question));
	}

	@SchemaMapping(typeName = "Organisation")
	CompletableFuture<List<SuccessionSide>> predecessors(Organisation organisation, Question question,
			DataLoader<KnownBody, Successions> successions) {
		return successions.load(new KnownBody(organisation.code(), question.release()))
			.thenApply((found) -> sides(found.fromPredecessors(), Succession::predecessor, question));
	}

	private static List<SuccessionSide> sides(List<Succession> successions, Function<Succession, Organisation> side,
			Question question) {
		return successions.stream()
			.map((succession) -> succession.named(question.asOf()))
			.map((succession) -> new SuccessionSide(side.apply(succession), PartialDate.earliestOf(succession.on()),
					succession.partial(), succession.fact()))
			.toList();
	}

}
