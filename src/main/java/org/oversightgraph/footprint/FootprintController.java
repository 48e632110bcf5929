package org.oversightgraph.footprint;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Remembered;
import org.oversightgraph.standing.SegmentAllocation;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Resolves the systems, register entry, region and segment of an organisation in any
 * answer, and the age of the segment.
 */
@Controller
class FootprintController {

	/** The maximum number of organisations on a date whose systems are held. */
	private static final int MOST = 2000;

	private final Remembered<OversightFacts, List<WorkingSystem>> systems;

	FootprintController(GraphReader reader) {
		this.systems = reader.remembered(MOST);
	}

	@SchemaMapping(typeName = "Segmented")
	CompletableFuture<@Nullable SegmentAllocation> segment(Organisation body, Question question,
			NestedFactsLoader facts) {
		return facts.footprintOf(body, question.moment())
			.thenApply((found) -> found.segmentOf(body, question.asOf(), question.inForce().id()).orElse(null));
	}

	@SchemaMapping(typeName = "SegmentAllocation")
	@Nullable String age(SegmentAllocation allocation, Question question) {
		String age = allocation.ageOn(question.asOf());
		return age.isEmpty() ? null : age;
	}

	@SchemaMapping(typeName = "Trust", field = "systems")
	CompletableFuture<List<WorkingSystem>> systemsOfTrust(Organisation body, Question question,
			NestedFactsLoader facts) {
		return facts.footprintOf(body, question.moment())
			.thenApply((found) -> this.systems.of(found, question.asOf(), () -> found.systemsOn(question.asOf())));
	}

	@SchemaMapping(typeName = "Place", field = "systems")
	CompletableFuture<List<WorkingSystem>> systemsOfPlace(Organisation body, Question question,
			NestedFactsLoader facts) {
		return systemsOfTrust(body, question, facts);
	}

	@SchemaMapping(typeName = "ProviderCollaborative", field = "systems")
	CompletableFuture<List<WorkingSystem>> systemsOfCollaborative(Organisation body, Question question,
			NestedFactsLoader facts) {
		return systemsOfTrust(body, question, facts);
	}

	@SchemaMapping(typeName = "LocalAuthority", field = "systems")
	CompletableFuture<List<WorkingSystem>> systemsOfAuthority(Organisation body, Question question,
			NestedFactsLoader facts) {
		return systemsOfTrust(body, question, facts);
	}

	@SchemaMapping(typeName = "SubIcbLocation", field = "systems")
	CompletableFuture<List<WorkingSystem>> systemsOfLocation(Organisation body, Question question,
			NestedFactsLoader facts) {
		return systemsOfTrust(body, question, facts);
	}

	@SchemaMapping(typeName = "IntegratedCarePartnership", field = "systems")
	CompletableFuture<List<WorkingSystem>> systemsOfPartnership(Organisation body, Question question,
			NestedFactsLoader facts) {
		return systemsOfTrust(body, question, facts);
	}

	@SchemaMapping(typeName = "Trust")
	CompletableFuture<@Nullable Organisation> registeredIn(Organisation trust, Question question,
			NestedFactsLoader facts) {
		return facts.footprintOf(trust, question.moment())
			.thenApply((found) -> found.links(LinkKind.REGISTERED_IN, question.asOf())
				.stream()
				.map(Link::icb)
				.min(Comparator.comparing(Organisation::code))
				.orElse(null));
	}

	@SchemaMapping(typeName = "Icb")
	CompletableFuture<@Nullable Organisation> region(Organisation icb, Question question, NestedFactsLoader facts) {
		return facts.regionOf(icb, question.moment());
	}

}
