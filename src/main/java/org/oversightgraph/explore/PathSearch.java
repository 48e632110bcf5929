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
 * Finds short paths between two bodies, best first: the fewest steps; of as many, the
 * fewest through regions and national bodies, which everyone shares; then the fewest
 * through bodies that have closed; then by codes. Of several relationships between the
 * same two bodies a path takes all in one step. It makes no detour: but for the two ends,
 * no two of its bodies are related that do not follow one another.
 * <p>
 * What the rest of the way costs at least is worked out from the far end first, so that
 * only beginnings that lead there are followed, in the order of what the whole will cost.
 */
final class PathSearch {

	private static final long STEP = 1_000_000;

	private static final long WIDE = 1_000;

	private static final long CLOSED = 1;

	/** After how many beginnings to be content with what was found. */
	private static final int MOST_BEGINNINGS = 50_000;

	private static final Comparator<List<String>> BY_CODES = (one, other) -> {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = one.get(i).compareTo(other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	};

	private final Map<String, Map<String, Step>> steps = new HashMap<>();

	private final LocalDate asOf;

	PathSearch(Collection<Relationship> relationships, LocalDate asOf) {
		this.asOf = asOf;
		relationships.stream().sorted(Relationship.MOST_TELLING).forEach((one) -> {
			add(one.from(), one.to(), one);
			add(one.to(), one.from(), one);
		});
	}

	private void add(Organisation from, Organisation to, Relationship relationship) {
		this.steps.computeIfAbsent(from.code(), (code) -> new TreeMap<>())
			.computeIfAbsent(to.code(), (code) -> new Step(from, to, new ArrayList<>()))
			.relationships()
			.add(relationship);
	}

	/** The beginning of a path. */
	private record Beginning(List<String> codes, List<Step> steps, long cost, long costOfTheWhole) {

		String end() {
			return this.codes.getLast();
		}

	}

	/** The best paths, as many as are wanted and not longer than that. */
	List<Path> paths(Organisation from, Organisation to, int longest, int wanted) {
		Map<String, Long> rest = costsTo(to.code());
		PriorityQueue<Beginning> open = new PriorityQueue<>(
				Comparator.comparingLong(Beginning::costOfTheWhole).thenComparing(Beginning::codes, BY_CODES));
		if (rest.containsKey(from.code())) {
			open.add(new Beginning(List.of(from.code()), List.of(), 0, rest.get(from.code())));
		}
		List<Path> found = new ArrayList<>();
		for (int tried = 0; tried < MOST_BEGINNINGS && !open.isEmpty() && found.size() < wanted; tried++) {
			Beginning best = open.remove();
			if (best.end().equals(to.code())) {
				found.add(new Path(best.steps()));
			}
			else {
				goOn(best, to.code(), rest).filter((next) -> next.costOfTheWhole() / STEP <= longest)
					.forEach(open::add);
			}
		}
		return found;
	}

	private Stream<Beginning> goOn(Beginning beginning, String target, Map<String, Long> rest) {
		return stepsFrom(beginning.end()).filter((step) -> isNoDetour(beginning, step.to().code(), target))
			.map((step) -> {
				long cost = beginning.cost() + cost(step);
				return new Beginning(with(beginning.codes(), step.to().code()), with(beginning.steps(), step), cost,
						cost + Objects.requireNonNull(rest.get(step.to().code()), "whoever is reached can go back"));
			});
	}

	private boolean isNoDetour(Beginning beginning, String next, String target) {
		List<String> passed = beginning.codes();
		return !passed.contains(next) && passed.subList(0, passed.size() - 1)
			.stream()
			.noneMatch((code) -> areRelated(code, next) && !(code.equals(passed.getFirst()) && next.equals(target)));
	}

	private boolean areRelated(String one, String other) {
		return this.steps.getOrDefault(one, Map.of()).containsKey(other);
	}

	/** What it costs at least to come from each body to this one. */
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
