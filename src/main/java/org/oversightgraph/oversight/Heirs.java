package org.oversightgraph.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.fact.Succession;
import org.oversightgraph.organisation.Organisation;

/** Who follows a body that has closed, through as many successions as it takes. */
final class Heirs {

	/** Register loops would be a fault in the data; no real chain comes near this. */
	private static final int LONGEST_CHAIN = 8;

	private final LocalDate date;

	private final List<Succession> successions;

	Heirs(LocalDate date, List<Succession> successions) {
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
	 * @param path the successions that lead to it, first to last
	 */
	record Heir(Organisation organisation, List<Succession> path) {

		/**
		 * Whether some body on the way was split, so that this one may have taken no part
		 * in question.
		 */
		boolean isPartial() {
			return this.path.stream().anyMatch(Succession::partial);
		}

	}

	/** The bodies that answer for it on the date: itself while it is open. */
	List<Heir> of(Organisation body) {
		Map<String, Heir> found = new LinkedHashMap<>();
		follow(body, List.of(), found);
		return List.copyOf(found.values());
	}

	private void follow(Organisation body, List<Succession> path, Map<String, Heir> found) {
		if (!body.isClosedOn(this.date)) {
			found.putIfAbsent(body.code(), new Heir(body, path));
			return;
		}
		if (path.size() >= LONGEST_CHAIN) {
			return;
		}
		for (Succession succession : this.successions) {
			if (succession.predecessor().code().equals(body.code())) {
				List<Succession> longer = new ArrayList<>(path);
				longer.add(succession);
				follow(succession.successor(), longer, found);
			}
		}
	}

}
