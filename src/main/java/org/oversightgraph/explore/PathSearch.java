package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.oversightgraph.organisation.Organisation;

/**
 * Finds short paths between two organisations, best first. The best path has the fewest
 * steps. Ties are ordered by the number of steps to or from regions and national bodies,
 * which say little. Further ties are ordered by the number of closed organisations, then
 * by codes. One step covers all relationships between the same two organisations. Paths
 * have no detours: only consecutive organisations of a path are related, except its two
 * ends.
 * <p>
 * The search first computes the minimum cost from each organisation to the target. It
 * then extends partial paths in order of their minimum total cost.
 */
final class PathSearch {

	private static final long STEP = 1_000_000;

	private static final long WIDE = 1_000;

	private static final long CLOSED = 1;

	/**
	 * Maximum number of partial paths to examine. The search then returns the paths found
	 * until then.
	 */
	private static final int MOST_PARTIAL_PATHS = 50_000;

	private static final Comparator<List<String>> BY_CODES = (first, second) -> {
		for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
			int order = first.get(i).compareTo(second.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(first.size(), second.size());
	};

	private final Map<String, Map<String, Step>> steps = new HashMap<>();

	private final LocalDate asOf;

	PathSearch(Collection<Relationship> relationships, LocalDate asOf) {
		this.asOf = asOf;
		relationships.stream().sorted(Relationship.MOST_INFORMATIVE).forEach((relationship) -> {
			add(relationship.from(), relationship.to(), relationship);
			add(relationship.to(), relationship.from(), relationship);
		});
	}

	private void add(Organisation from, Organisation to, Relationship relationship) {
		this.steps.computeIfAbsent(from.code(), (code) -> new TreeMap<>())
			.computeIfAbsent(to.code(), (code) -> new Step(from, to, new ArrayList<>()))
			.relationships()
			.add(relationship);
	}

	/** A partial path from the start. */
	private record PartialPath(List<String> codes, List<Step> steps, long cost, long minimumCost) {

		String end() {
			return this.codes.getLast();
		}

	}

	/**
	 * Finds the best paths.
	 * @param longest the maximum number of steps of a path
	 * @param most the maximum number of paths
	 */
	List<Path> paths(Organisation from, Organisation to, int longest, int most) {
		Map<String, Long> rest = costsTo(to.code());
		PriorityQueue<PartialPath> open = new PriorityQueue<>(
				Comparator.comparingLong(PartialPath::minimumCost).thenComparing(PartialPath::codes, BY_CODES));
		if (rest.containsKey(from.code())) {
			open.add(new PartialPath(List.of(from.code()), List.of(), 0, rest.get(from.code())));
		}
		List<Path> found = new ArrayList<>();
		for (int tried = 0; tried < MOST_PARTIAL_PATHS && !open.isEmpty() && found.size() < most; tried++) {
			PartialPath best = open.remove();
			if (best.end().equals(to.code())) {
				found.add(new Path(best.steps(), this.asOf));
			}
			else {
				extended(best, to.code(), rest).filter((next) -> next.minimumCost() / STEP <= longest)
					.forEach(open::add);
			}
		}
		return found;
	}

	private Stream<PartialPath> extended(PartialPath partial, String target, Map<String, Long> rest) {
		return stepsFrom(partial.end()).filter((step) -> isNoDetour(partial, step.to().code(), target))
			.filter((step) -> mayPass(partial, step))
			.map((step) -> {
				long cost = partial.cost() + cost(step);
				return new PartialPath(with(partial.codes(), step.to().code()), with(partial.steps(), step), cost,
						cost + Objects.requireNonNull(rest.get(step.to().code()), "no path to the target"));
			});
	}

	/**
	 * A path passes through a closed organisation only to or from its successor. Its
	 * other relationships have ended.
	 */
	private boolean mayPass(PartialPath partial, Step next) {
		return partial.steps().isEmpty() || !next.from().isClosedOn(this.asOf) || next.isSuccession()
				|| partial.steps().getLast().isSuccession();
	}

	private boolean isNoDetour(PartialPath partial, String next, String target) {
		List<String> passed = partial.codes();
		return !passed.contains(next) && passed.subList(0, passed.size() - 1)
			.stream()
			.noneMatch((code) -> areRelated(code, next) && !(code.equals(passed.getFirst()) && next.equals(target)));
	}

	private boolean areRelated(String first, String second) {
		return this.steps.getOrDefault(first, Map.of()).containsKey(second);
	}

	/** Returns the minimum cost from each organisation to the target. */
	private Map<String, Long> costsTo(String target) {
		record Reached(String code, long cost) {
		}
		Map<String, Long> costs = new HashMap<>();
		PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
		open.add(new Reached(target, 0));
		while (!open.isEmpty()) {
			Reached nearest = open.remove();
			if (costs.putIfAbsent(nearest.code(), nearest.cost()) == null) {
				stepsFrom(nearest.code()).forEach((step) -> open.add(new Reached(step.to().code(),
						nearest.cost() + cost(new Step(step.to(), step.from(), step.relationships())))));
			}
		}
		return costs;
	}

	private Stream<Step> stepsFrom(String code) {
		return this.steps.getOrDefault(code, Map.of()).values().stream();
	}

	private long cost(Step step) {
		return STEP + (step.isWide() ? WIDE : 0) + (step.leadsToAClosedBody(this.asOf) ? CLOSED : 0);
	}

	private static <T> List<T> with(List<T> list, T last) {
		return Stream.concat(list.stream(), Stream.of(last)).toList();
	}

}
