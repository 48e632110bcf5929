package org.oversightgraph.directory;

import java.util.Comparator;
import java.util.List;

import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.oversight.OversightGraph;
import org.oversightgraph.oversight.OversightFacts;
import org.oversightgraph.oversight.Subjects;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/**
 * The bodies that fit a filter on their relations: found by the same reasoning that says
 * in which systems a body works, so that a list never contradicts an answer.
 */
@Component
class RelatedBodies {

	private final OversightGraph graph;

	RelatedBodies(OversightGraph graph) {
		this.graph = graph;
	}

	/** The bodies that fit, by code. */
	List<Organisation> fitting(OrganisationFilter filter, Question question) {
		return this.graph.facts(subjects(filter), question.moment())
			.values()
			.stream()
			.filter((facts) -> fits(facts, filter, question))
			.map(OversightFacts::subject)
			.sorted(Comparator.comparing(Organisation::code))
			.toList();
	}

	/** The narrowest selection that holds every body that can fit. */
	private static Subjects subjects(OrganisationFilter filter) {
		if (filter.icb() != null) {
			UnknownCode.requireWellFormed(filter.icb());
			return Subjects.relatedTo(List.of(filter.icb().value()), 1);
		}
		if (filter.region() != null) {
			UnknownCode.requireWellFormed(filter.region());
			return Subjects.inRegion(filter.region().value());
		}
		if (filter.segment() == null || filter.segment() < 1 || filter.segment() > 5) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"segment is %s; segments are 1 to 5.".formatted(filter.segment()));
		}
		return Subjects.everInSegment(filter.segment());
	}

	private static boolean fits(OversightFacts facts, OrganisationFilter filter, Question question) {
		Organisation body = facts.subject();
		return (filter.kindsOrAny().isEmpty() || filter.kindsOrAny().contains(body.kind()))
				&& (filter.trustTypesOrAny().isEmpty()
						|| (body.is(OrganisationKind.TRUST) && filter.trustTypesOrAny().contains(body.trustType())))
				&& (filter.status() == null || body.statusOn(question.asOf()) == filter.status())
				&& (filter.segment() == null || facts.standsInSegment(filter.segment(), question))
				&& (filter.icb() == null || worksIn(facts, filter.icb(), question))
				&& (filter.region() == null || facts.isInRegion(filter.region().value(), question.asOf()));
	}

	private static boolean worksIn(OversightFacts facts, OrganisationCode icb, Question question) {
		return !facts.subject().code().equals(icb.value()) && facts.worksIn(icb.value(), question.asOf());
	}

}
