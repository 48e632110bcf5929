package org.oversightgraph.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightPosition;

/**
 * The difference in the oversight of an organisation between two dates.
 *
 * @param organisation the organisation, under its name on the later date
 * @param summary the changes in sentences
 * @param causes the events between the two dates that explain it, oldest first
 * @param before its oversight on the earlier date; null if it is not yet open
 * @param after its oversight on the later date; null if it has closed
 */
public record OversightChange(Organisation organisation, String summary, List<ChangeCause> causes,
		@Nullable OversightPosition before, @Nullable OversightPosition after) {

	/** Returns the kinds of its causes. */
	Set<ChangeCauseKind> causeKinds() {
		return this.causes.stream().map(ChangeCause::kind).collect(Collectors.toSet());
	}

	/** Whether one of its causes is of one of the kinds. */
	boolean hasCause(List<ChangeCauseKind> kinds) {
		return this.causes.stream().anyMatch((cause) -> kinds.contains(cause.kind()));
	}

}
