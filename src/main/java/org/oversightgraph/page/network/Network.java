package org.oversightgraph.page.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.network.RelationType.Strength;

/**
 * The boxes and lines of the network picture. Organisations of a kind are drawn one by
 * one if they are few. Otherwise those with the same relations to the centre share a box,
 * so that a large neighbourhood stays readable.
 *
 * @param units the boxes
 * @param ties the lines
 */
record Network(List<Unit> units, List<Tie> ties) {

	/** Kinds with at most this number of organisations are drawn one by one. */
	private static final int FEW = 6;

	/** The same number in a network with more than {@link #MANY} organisations. */
	private static final int FEW_OF_MANY = 2;

	private static final int MANY = 60;

	/** A box names up to this number of further organisations rather than count them. */
	private static final int REMAINDER = 2;

	/**
	 * The reader's choice of content.
	 *
	 * @param first the number of organisations that a box names
	 * @param expanded the kinds whose boxes name all organisations
	 */
	record Choice(int first, Set<OrganisationKind> expanded) {

		private int shown(OrganisationKind kind, int number) {
			boolean fits = number <= this.first + REMAINDER;
			return (fits || this.expanded.contains(kind)) ? number : this.first;
		}

	}

	/** Draws the members and the relations between them. */
	static Network of(Member centre, Collection<Member> members, Collection<Relation> relations, Choice choice) {
		Map<String, Unit> unitOf = new LinkedHashMap<>();
		List<Unit> units = new ArrayList<>();
		add(new Unit(centre.code(), centre.kind(), List.of(centre), 1, true), units, unitOf);
		Map<OrganisationKind, List<Member>> byKind = new LinkedHashMap<>();
		members.stream()
			.filter((member) -> !member.code().equals(centre.code()))
			.forEach((member) -> byKind.computeIfAbsent(member.kind(), (_) -> new ArrayList<>()).add(member));
		Map<String, Set<String>> bonds = bonds(centre, relations);
		int few = (members.size() > MANY) ? FEW_OF_MANY : FEW;
		byKind.forEach((kind,
				all) -> groups(all, bonds, few).forEach((group) -> add(
						new Unit(group.getFirst().code(), kind, group, choice.shown(kind, group.size()), false), units,
						unitOf)));
		return new Network(units, ties(relations, unitOf));
	}

	private static void add(Unit unit, List<Unit> units, Map<String, Unit> unitOf) {
		units.add(unit);
		unit.members().forEach((member) -> unitOf.put(member.code(), unit));
	}

	/** Returns the relations of each organisation to the centre. */
	private static Map<String, Set<String>> bonds(Member centre, Collection<Relation> relations) {
		Map<String, Set<String>> bonds = new TreeMap<>();
		relations.forEach((relation) -> {
			if (relation.to().code().equals(centre.code())) {
				bonds.computeIfAbsent(relation.from().code(), (_) -> new TreeSet<>()).add(relation.type() + ">");
			}
			else if (relation.from().code().equals(centre.code())) {
				bonds.computeIfAbsent(relation.to().code(), (_) -> new TreeSet<>()).add("<" + relation.type());
			}
		});
		return bonds;
	}

	private static Collection<List<Member>> groups(List<Member> all, Map<String, Set<String>> bonds, int few) {
		if (all.size() <= few) {
			return all.stream().map(List::of).toList();
		}
		return all.stream()
			.collect(Collectors.groupingBy((member) -> bonds.getOrDefault(member.code(), Set.of()).toString(),
					LinkedHashMap::new, Collectors.toList()))
			.values();
	}

	private static List<Tie> ties(Collection<Relation> relations, Map<String, Unit> unitOf) {
		Map<List<String>, List<Relation>> byPair = new LinkedHashMap<>();
		Map<List<String>, List<Unit>> pairs = new LinkedHashMap<>();
		relations.forEach((relation) -> {
			Unit from = unitOf.get(relation.from().code());
			Unit to = unitOf.get(relation.to().code());
			if (from != null && to != null && !from.equals(to)) {
				List<Unit> pair = List.of(from, to)
					.stream()
					.sorted(Comparator.comparing(Unit::level).thenComparing(Unit::id))
					.toList();
				List<String> key = pair.stream().map(Unit::id).toList();
				pairs.put(key, pair);
				byPair.computeIfAbsent(key, (_) -> new ArrayList<>()).add(relation);
			}
		});
		List<Tie> ties = new ArrayList<>();
		pairs.forEach((key, pair) -> ties
			.add(tie(pair.getFirst(), pair.getLast(), byPair.getOrDefault(key, List.of()), unitOf)));
		return ties;
	}

	private static Tie tie(Unit upper, Unit lower, List<Relation> relations, Map<String, Unit> unitOf) {
		Map<RelationType, Map<Boolean, Set<String>>> found = new TreeMap<>();
		relations.forEach((relation) -> found.computeIfAbsent(relation.type(), (_) -> new TreeMap<>())
			.computeIfAbsent(isDown(relation, unitOf.get(relation.from().code()), upper), (_) -> new LinkedHashSet<>())
			.add(relation.from().code() + ">" + relation.to().code()));
		List<String> words = new ArrayList<>();
		found.forEach((type, directions) -> directions
			.forEach((down, pairs) -> words.add(words(type, down, pairs, upper, lower))));
		Strength strength = relations.stream()
			.map((relation) -> relation.type().strength())
			.min(Comparator.naturalOrder())
			.orElseThrow();
		return new Tie(upper, lower, strength, words);
	}

	/** An arrangement has no direction. */
	private static boolean isDown(Relation relation, @Nullable Unit from, Unit upper) {
		return relation.type() == RelationType.PARTY_TO || upper.equals(from);
	}

	/** A number follows if the relation does not hold for each organisation of a box. */
	private static String words(RelationType type, boolean down, Set<String> pairs, Unit upper, Unit lower) {
		boolean holdsForEach = pairs.size() == upper.members().size() * lower.members().size();
		String arrow = (type == RelationType.PARTY_TO) ? "↕ " : down ? "↓ " : "↑ ";
		return arrow + type.label() + (holdsForEach ? "" : " (" + pairs.size() + ")");
	}

}
