package org.oversightgraph.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Service;
import org.oversightgraph.footprint.BodyOnDate;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.FrameworkRule;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.graphql.AsOfInheritance;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.platform.graphql.PageWanted;
import org.oversightgraph.platform.graphql.Paging;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.Edge;
import org.oversightgraph.time.PartialDate;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the fields of an arrangement that are not plain properties. */
@Controller
class ArrangementFields {

	/**
	 * A party in a page.
	 *
	 * @param cursor the position in the list
	 * @param node the organisation
	 * @param role its role
	 * @param fact the fact that records it as a party, with dates and sources
	 */
	record ArrangementPartyEdge(String cursor, Organisation node, PartyRole role, Fact fact) implements Edge {
	}

	@SchemaMapping(typeName = "Arrangement")
	String id(Arrangement arrangement, DataFetchingEnvironment environment) {
		return new GlobalId(arrangement.kind().label(), arrangement.id()).encoded(AsOfInheritance.askedOf(environment));
	}

	@SchemaMapping(typeName = "Arrangement")
	ArrangementStatus status(Arrangement arrangement, Question question) {
		return arrangement.statusOn(question.asOf());
	}

	@SchemaMapping(typeName = "Arrangement")
	RecordedStatus statusAsRecorded(Arrangement arrangement) {
		return arrangement.status();
	}

	@SchemaMapping(typeName = "Arrangement")
	List<Service> services(Arrangement arrangement) {
		return arrangement.services().stream().map(Service::of).toList();
	}

	@SchemaMapping(typeName = "Arrangement")
	@Nullable LocalDate validFrom(Arrangement arrangement) {
		return PartialDate.earliestOf(arrangement.provenance().period().from());
	}

	@SchemaMapping(typeName = "Arrangement")
	@Nullable String validFromAsRecorded(Arrangement arrangement) {
		return PartialDate.writtenOf(arrangement.provenance().period().from());
	}

	@SchemaMapping(typeName = "Arrangement")
	@Nullable LocalDate validTo(Arrangement arrangement) {
		return PartialDate.shownOf(arrangement.provenance().period().lastDate());
	}

	@SchemaMapping(typeName = "Arrangement")
	@Nullable String validToAsRecorded(Arrangement arrangement) {
		return PartialDate.writtenOf(arrangement.provenance().period().lastDate());
	}

	@SchemaMapping(typeName = "Arrangement")
	Connection<ArrangementPartyEdge> parties(Arrangement arrangement, @Argument @Nullable List<PartyRole> roles,
			PageWanted page, Question question) {
		List<Party> shown = arrangement.named(question.asOf())
			.partiesFor(question.asOf())
			.stream()
			.filter((party) -> roles == null || roles.isEmpty() || roles.contains(party.role()))
			.sorted(Comparator.comparing(ArrangementFields::key))
			.toList();
		return Paging.page(shown, ArrangementFields::key, page, (cursor, party) -> new ArrangementPartyEdge(cursor,
				party.organisation(), party.role(), arrangement.fact(party)));
	}

	private static String key(Party party) {
		return party.organisation().code() + " " + party.role() + " " + party.provenance().period().sortKey();
	}

	@SchemaMapping(typeName = "Arrangement")
	CompletableFuture<List<Organisation>> icbs(Arrangement arrangement, Question question,
			DataLoader<BodyOnDate, OversightFacts> facts) {
		return area(arrangement, question, facts).thenApply(Area::icbs);
	}

	@SchemaMapping(typeName = "Arrangement")
	CompletableFuture<List<Organisation>> regions(Arrangement arrangement, Question question,
			DataLoader<BodyOnDate, OversightFacts> facts) {
		return area(arrangement, question, facts).thenApply(Area::regions);
	}

	private static CompletableFuture<Area> area(Arrangement arrangement, Question question,
			DataLoader<BodyOnDate, OversightFacts> facts) {
		List<BodyOnDate> parties = arrangement.partiesFor(question.asOf())
			.stream()
			.map((party) -> new BodyOnDate(party.organisation().code(), question.moment(), true))
			.distinct()
			.toList();
		return facts.loadMany(parties).thenApply((found) -> Area.of(found, question.asOf()));
	}

	@SchemaMapping(typeName = "MemorandumOfUnderstanding")
	List<FrameworkRule> mustSetOut(Arrangement arrangement, Question question) {
		return question.edition().memorandumRules();
	}

}
