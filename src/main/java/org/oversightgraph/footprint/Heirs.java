package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;

/** The successors of closed organisations, across any number of successions. */
public final class Heirs {

	/**
	 * The maximum length of a chain of successions. It guards against loops in the data.
	 */
	private static final int LONGEST_CHAIN = 8;

	private final LocalDate date;

	private final List<Succession> successions;

	/** Uses the successions in effect by the date. */
	public Heirs(LocalDate date, List<Succession> successions) {
		this.date = date;
		this.successions = successions.stream()
			.filter((succession) -> succession.hasHappenedBy(date))
			.sorted(Comparator.comparing((succession) -> succession.successor().code()))
			.toList();
	}

	/**
	 * A successor of a closed organisation.
	 *
	 * @param organisation the successor, open on the date
	 * @param isPartial whether an organisation in the chain was split, so that this
	 * successor may not have received the part in question
	 */
	public record Heir(Organisation organisation, boolean isPartial) {
	}

	/**
	 * Returns the organisations that act for an organisation on the date, or itself while
	 * it is open.
	 */
	public List<Heir> of(Organisation body) {
		if (!body.isClosedOn(this.date)) {
			return List.of(new Heir(body, false));
		}
		Chains chains = chains(body, List.of());
		List<List<Succession>> paths = chains.paths();
		Map<String, Organisation> heirs = new LinkedHashMap<>();
		paths.forEach((path) -> {
			Organisation heir = path.isEmpty() ? body : path.getLast().successor();
			heirs.putIfAbsent(heir.code(), heir);
		});
		// A successor that received all parts has the whole.
		boolean whole = chains.complete() && heirs.size() == 1 && paths.size() > 1;
		return heirs.values().stream().map((heir) -> new Heir(heir, !whole && isPartial(heir, paths))).toList();
	}

	private static boolean isPartial(Organisation heir, List<List<Succession>> paths) {
		return paths.stream()
			.filter((path) -> !path.isEmpty() && path.getLast().successor().code().equals(heir.code()))
			.anyMatch((path) -> path.stream().anyMatch(Succession::partial));
	}

	/**
	 * Chains of successions.
	 *
	 * @param paths the chains that end at an open organisation
	 * @param complete whether every chain does
	 */
	private record Chains(List<List<Succession>> paths, boolean complete) {
	}

	/** Follows every chain of successions from an organisation. */
	private Chains chains(Organisation body, List<Succession> path) {
		if (!body.isClosedOn(this.date)) {
			return new Chains(List.of(path), true);
		}
		if (path.size() == LONGEST_CHAIN) {
			return new Chains(List.of(), false);
		}
		List<Chains> onward = this.successions.stream()
			.filter((succession) -> succession.predecessor().code().equals(body.code()))
			.map((succession) -> chains(succession.successor(),
					Stream.concat(path.stream(), Stream.of(succession)).toList()))
			.toList();
		return new Chains(onward.stream().flatMap((chains) -> chains.paths().stream()).toList(),
				!onward.isEmpty() && onward.stream().allMatch(Chains::complete));
	}

}
