package org.oversightgraph.framework;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkRule.Topic;

/** Determines what a rule is about. */
final class ConceptOfRule {

	private static final int BEST = 1;

	private static final int FLEXIBLE = 2;

	private ConceptOfRule() {
	}

	/**
	 * Returns the concept of a rule. It is the declared concept, or else the concept of
	 * its role, its topic or its segment. Empty if none of these determines it.
	 */
	static Optional<RuleConcept> of(@Nullable String declared, Set<RuleRole> roles, Topic topic,
			@Nullable Integer segment, boolean everySegment) {
		if (declared != null) {
			return Optional.of(RuleConcept.of(declared));
		}
		Optional<RuleConcept> byRole = roles.stream().map(RuleRole::concept).sorted().findFirst();
		if (byRole.isPresent()) {
			return byRole;
		}
		if (topic == Topic.MEMORANDUM) {
			return Optional.of(RuleConcept.MEMORANDUM);
		}
		if (everySegment) {
			return Optional.of(RuleConcept.USE_OF_SEGMENT);
		}
		return (segment == null) ? Optional.empty() : switch (segment) {
			case BEST -> Optional.of(RuleConcept.LIGHTEST_OVERSIGHT);
			case FLEXIBLE -> Optional.of(RuleConcept.FLEXIBLE_SUPPORT);
			default -> Optional.empty();
		};
	}

}
