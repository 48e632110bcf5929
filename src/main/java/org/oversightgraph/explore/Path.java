package org.oversightgraph.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.Organisation;

/**
 * A path from one organisation to another.
 *
 * @param steps the steps; each starts where the previous step ended; never empty
 * @param asOf the date
 */
record Path(List<Step> steps, LocalDate asOf) {

	/** Returns the number of steps. */
	public int length() {
		return this.steps.size();
	}

	/** Returns the path in a sentence. */
	public String summary() {
		String from = named(this.steps.getFirst().from());
		String to = named(this.steps.getLast().to());
		if (length() == 1) {
			return "%s and %s are related directly.".formatted(from, to);
		}
		String between = this.steps.stream()
			.skip(1)
			.map((step) -> named(step.from()))
			.collect(Collectors.joining(", then "));
		return "%s and %s are related through %s: %d steps.".formatted(from, to, between, length());
	}

	/**
	 * Adds the kind to names that several kinds share, such as those of places and
	 * councils, and says which organisation has closed.
	 */
	private String named(Organisation body) {
		return switch (body.kind()) {
			case PLACE, LOCAL_AUTHORITY, REGION, SUB_ICB_LOCATION ->
				"%s (%s)".formatted(body.name(), body.kind().words());
			default -> body.isClosedOn(this.asOf) ? body.name() + " (closed)" : body.name();
		};
	}

}
