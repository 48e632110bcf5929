package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * What lies around a body.
 *
 * @param center the body
 * @param asOf the day
 * @param organisations the bodies around it, the nearest first
 * @param links what relates them and the body in the middle
 * @param leftOut how many further bodies lie as near and were left out
 * @param leftOutByKind how many of each kind were left out
 */
record Neighbourhood(Organisation center, LocalDate asOf, List<Organisation> organisations, List<Relationship> links,
		int leftOut, List<CountOfKind> leftOutByKind) {

	/**
	 * How many bodies there are of a kind.
	 *
	 * @param kind the kind
	 * @param count how many
	 */
	record CountOfKind(OrganisationKind kind, int count) {
	}

	/** The neighbourhood that the surroundings of one body make. */
	static Neighbourhood of(Surroundings surroundings, Organisation center, LocalDate asOf) {
		return new Neighbourhood(center, asOf, surroundings.around(), fromTheMiddleOutwards(surroundings, center),
				surroundings.leftOut().size(), byKind(surroundings.leftOut()));
	}

	private static List<Relationship> fromTheMiddleOutwards(Surroundings surroundings, Organisation center) {
		Map<String, Integer> places = new HashMap<>();
		places.put(center.code(), -1);
		for (int place = 0; place < surroundings.around().size(); place++) {
			places.put(surroundings.around().get(place).code(), place);
		}
		Function<Organisation, Integer> place = (body) -> places.getOrDefault(body.code(), Integer.MAX_VALUE);
		Comparator<Relationship> outwards = Comparator
			.comparing((Relationship one) -> Math.max(place.apply(one.from()), place.apply(one.to())));
		return surroundings.relationships()
			.stream()
			.sorted(outwards.thenComparing((one) -> Math.min(place.apply(one.from()), place.apply(one.to())))
				.thenComparing(Relationship.MOST_TELLING))
			.toList();
	}

	private static List<CountOfKind> byKind(List<OrganisationKind> kinds) {
		return kinds.stream()
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt((kind) -> 1)))
			.entrySet()
			.stream()
			.map((entry) -> new CountOfKind(entry.getKey(), entry.getValue()))
			.toList();
	}

}
