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
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.time.PartialDate;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a body that are not simply its properties. */
@Controller
class OrganisationFields {

	/**
	 * A succession as seen from one side.
	 *
	 * @param organisation the body on the other side
	 * @param on the day it took effect
	 * @param partial whether the body that closed was split
	 * @param fact the fact itself
	 */
	record SuccessionSide(Organisation organisation, @Nullable LocalDate on, boolean partial, Fact fact) {
	}

	@SchemaMapping(typeName = "Organisation")
	String id(Organisation body, DataFetchingEnvironment environment) {
		return new GlobalId(body.kind().label(), body.code()).encoded(AsOfInheritance.askedOf(environment));
	}

	@SchemaMapping(typeName = "Organisation")
	OrganisationStatus status(Organisation body, Question question) {
		return body.statusOn(question.asOf());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable LocalDate openedOn(Organisation body) {
		return PartialDate.shownOf(body.openedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable String openedOnAsRecorded(Organisation body) {
		return PartialDate.writtenOf(body.openedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable LocalDate closedOn(Organisation body) {
		return PartialDate.shownOf(body.closedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable String closedOnAsRecorded(Organisation body) {
		return PartialDate.writtenOf(body.closedOn());
	}

	@SchemaMapping(typeName = "Organisation")
	CompletableFuture<List<SuccessionSide>> successors(Organisation body, Question question,
			DataLoader<KnownBody, Successions> successions) {
		return successions.load(new KnownBody(body.code(), question.release()))
			.thenApply((found) -> sides(found.from(), Succession::successor));
	}

	@SchemaMapping(typeName = "Organisation")
	CompletableFuture<List<SuccessionSide>> predecessors(Organisation body, Question question,
			DataLoader<KnownBody, Successions> successions) {
		return successions.load(new KnownBody(body.code(), question.release()))
			.thenApply((found) -> sides(found.to(), Succession::predecessor));
	}

	private static List<SuccessionSide> sides(List<Succession> successions, Function<Succession, Organisation> there) {
		return successions.stream()
			.map((succession) -> new SuccessionSide(there.apply(succession), PartialDate.shownOf(succession.on()),
					succession.partial(), succession.fact()))
			.toList();
	}

}
