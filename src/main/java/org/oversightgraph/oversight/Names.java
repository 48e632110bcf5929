package org.oversightgraph.oversight;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;

/** Lists of organisations as sentences name them. */
public final class Names {

	private Names() {
	}

	/**
	 * Names in a row: "A, B and C", or "A; B; C" where a name has an "and" of its own;
	 * "none" for no organisation.
	 */
	public static String inRow(Collection<Organisation> organisations) {
		List<String> names = organisations.stream().map(Organisation::name).toList();
		if (names.size() < 2) {
			return names.isEmpty() ? "none" : names.getFirst();
		}
		if (names.stream().anyMatch((name) -> name.contains(" and "))) {
			return String.join("; ", names);
		}
		return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
	}

	/** The organisations other than one of them. */
	public static List<Organisation> without(List<Organisation> organisations, @Nullable Organisation one) {
		return organisations.stream()
			.filter((organisation) -> one == null || !organisation.code().equals(one.code()))
			.toList();
	}

}
