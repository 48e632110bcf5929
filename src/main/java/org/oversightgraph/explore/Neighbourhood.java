package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.graphql.Count;

/**
 * The neighbourhood of an organisation.
 *
 * @param center the organisation
 * @param asOf the date
 * @param organisations the organisations around it, nearest first
 * @param links the relationships between all of them
 * @param leftOut the number of further organisations within the same number of steps,
 * omitted because of the limit
 * @param leftOutByKind the number of omitted organisations by kind
 */
record Neighbourhood(Organisation center, LocalDate asOf, List<Organisation> organisations, List<Relationship> links,
		int leftOut, List<Count<OrganisationKind>> leftOutByKind) {

	/** Creates the neighbourhood from the surroundings of one organisation. */
	static Neighbourhood of(Surroundings surroundings, Organisation center, LocalDate asOf) {
		return new Neighbourhood(center, asOf, surroundings.around(), fromCentreOutwards(surroundings, center),
				surroundings.leftOut().size(), Count.by((kind) -> kind, surroundings.leftOut().stream()));
	}

	private static List<Relationship> fromCentreOutwards(Surroundings surroundings, Organisation center) {
		Map<String, Integer> places = new HashMap<>();
		places.put(center.code(), -1);
		for (int place = 0; place < surroundings.around().size(); place++) {
			places.put(surroundings.around().get(place).code(), place);
		}
		Function<Organisation, Integer> place = (body) -> places.getOrDefault(body.code(), Integer.MAX_VALUE);
		Comparator<Relationship> outwards = Comparator
			.comparing((Relationship link) -> Math.max(place.apply(link.from()), place.apply(link.to())));
		return surroundings.relationships()
			.stream()
			.sorted(outwards.thenComparing((link) -> Math.min(place.apply(link.from()), place.apply(link.to())))
				.thenComparing(Relationship.MOST_INFORMATIVE))
			.toList();
	}

}
