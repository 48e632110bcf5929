package org.oversightgraph.explore;

import java.util.List;
import java.util.stream.Collectors;

import org.oversightgraph.organisation.Organisation;

/**
 * A way from one body to another.
 *
 * @param steps it takes, each from where the one before has led; never empty
 */
record Path(List<Step> steps) {

	/** How many steps it takes. */
	public int length() {
		return this.steps.size();
	}

	/** The path in a sentence. */
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

	/** Places and councils, regions and areas share names; the kind tells them apart. */
	private static String named(Organisation body) {
		return switch (body.kind()) {
			case PLACE, LOCAL_AUTHORITY, REGION, SUB_ICB_LOCATION ->
				"%s (%s)".formatted(body.name(), body.kind().words());
			default -> body.name();
		};
	}

}
