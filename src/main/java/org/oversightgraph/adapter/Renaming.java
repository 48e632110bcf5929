package org.oversightgraph.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.organisation.FormerName;
import org.oversightgraph.time.PartialDate;

/** Gives an organisation a new name, and retains the former name with its period. */
public final class Renaming {

	private Renaming() {
	}

	/**
	 * Returns the changed columns of the organisation.
	 * @param lastSeen the date on which the former name was last confirmed; null if not
	 * known
	 * @param day the date of the file with the new name
	 */
	public static Map<String, String> of(Held body, String name, @Nullable PartialDate lastSeen, PartialDate day) {
		List<String> others = new ArrayList<>(body.row().list("other_names"));
		others.removeIf(
				(recorded) -> WrittenName.isSame(recorded, name) || WrittenName.isSame(recorded, body.text("name")));
		List<String> former = new ArrayList<>(body.row().list("former_names"));
		PartialDate from = former.isEmpty() ? null : FormerName.parse(former.getLast()).to();
		PartialDate to = PartialDate.parse(Days.between(lastSeen, Days.last(day)));
		former.add(new FormerName(body.text("name"), from, to).written());
		return new HashMap<>(Map.of("name", name, "other_names", String.join(";", others), "former_names",
				String.join(";", former)));
	}

	/** Returns the latest date on which one of these records was confirmed. */
	public static @Nullable PartialDate lastConfirmed(List<Held> records) {
		return records.stream()
			.map((held) -> Days.parsed(held.text("confirmed_on")))
			.filter(Objects::nonNull)
			.reduce((first, second) -> Days.isAfter(first, second) ? first : second)
			.orElse(null);
	}

}
