package org.oversightgraph.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.time.PartialDate;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a body that are not simply its properties. */
@Controller
class OrganisationFields {

	private final DirectoryGraph graph;

	OrganisationFields(DirectoryGraph graph) {
		this.graph = graph;
	}

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
	String id(Organisation body) {
		return new GlobalId(body.kind().label(), body.code()).encoded();
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

	@BatchMapping(typeName = "Organisation")
	Map<Organisation, List<SuccessionSide>> successors(Collection<Organisation> bodies) {
		return sides(bodies, Succession::predecessor, Succession::successor);
	}

	@BatchMapping(typeName = "Organisation")
	Map<Organisation, List<SuccessionSide>> predecessors(Collection<Organisation> bodies) {
		return sides(bodies, Succession::successor, Succession::predecessor);
	}

	private Map<Organisation, List<SuccessionSide>> sides(Collection<Organisation> bodies,
			Function<Succession, Organisation> here, Function<Succession, Organisation> there) {
		Map<String, List<SuccessionSide>> byCode = new HashMap<>();
		for (Succession succession : this.graph.successions(bodies.stream().map(Organisation::code).toList())) {
			byCode.computeIfAbsent(here.apply(succession).code(), (code) -> new ArrayList<>())
				.add(new SuccessionSide(there.apply(succession), PartialDate.shownOf(succession.on()),
						succession.partial(), succession.fact()));
		}
		Map<Organisation, List<SuccessionSide>> found = new HashMap<>();
		bodies.forEach((body) -> found.put(body, byCode.getOrDefault(body.code(), List.of())));
		return found;
	}

}
