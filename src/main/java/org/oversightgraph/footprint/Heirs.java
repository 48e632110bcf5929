package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;

/** Who follows a body that has closed, through as many successions as it takes. */
public final class Heirs {

	/** Register loops would be a fault in the data; no real chain comes near this. */
	private static final int LONGEST_CHAIN = 8;

	private final LocalDate date;

	private final List<Succession> successions;

	/** Follows the successions that have happened by the date. */
	public Heirs(LocalDate date, List<Succession> successions) {
		this.date = date;
		this.successions = successions.stream()
			.filter((succession) -> succession.hasHappenedBy(date))
			.sorted(Comparator.comparing((succession) -> succession.successor().code()))
			.toList();
	}

	/**
	 * A body that answers for a closed one.
	 *
	 * @param organisation the body, open on the date
	 * @param isPartial whether some body on the way was split, so that this one may have
	 * taken no part in question
	 */
	public record Heir(Organisation organisation, boolean isPartial) {
	}

	/** The bodies that answer for it on the date: itself while it is open. */
	public List<Heir> of(Organisation body) {
		List<List<Succession>> paths = new ArrayList<>();
		boolean complete = follow(body, List.of(), paths);
		Map<String, Organisation> heirs = new LinkedHashMap<>();
		paths.forEach((path) -> {
			Organisation heir = path.isEmpty() ? body : path.getLast().successor();
			heirs.putIfAbsent(heir.code(), heir);
		});
		// Parts that have all come together again are the whole.
		boolean whole = complete && heirs.size() == 1 && paths.size() > 1;
		return heirs.values().stream().map((heir) -> new Heir(heir, !whole && isPartial(heir, paths))).toList();
	}

	private static boolean isPartial(Organisation heir, List<List<Succession>> paths) {
		return paths.stream()
			.filter((path) -> !path.isEmpty() && path.getLast().successor().code().equals(heir.code()))
			.anyMatch((path) -> path.stream().anyMatch(Succession::partial));
	}

	/** Follows every way from a body; tells whether each led to a body that is open. */
	private boolean follow(Organisation body, List<Succession> path, List<List<Succession>> paths) {
		if (!body.isClosedOn(this.date)) {
			paths.add(path);
			return true;
		}
		List<Succession> onward = this.successions.stream()
			.filter((succession) -> succession.predecessor().code().equals(body.code()))
			.toList();
		boolean complete = !onward.isEmpty() && path.size() < LONGEST_CHAIN;
		if (path.size() < LONGEST_CHAIN) {
			for (Succession succession : onward) {
				List<Succession> longer = new ArrayList<>(path);
				longer.add(succession);
				complete &= follow(succession.successor(), longer, paths);
			}
		}
		return complete;
	}

}
