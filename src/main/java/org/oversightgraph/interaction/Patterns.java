package org.oversightgraph.interaction;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.OrganisationKind;

/** Compares the segment of a trust with those of its systems. */
final class Patterns {

	private Patterns() {
	}

	/**
	 * Returns the patterns of a trust with one system that the records allow.
	 * @param trust whether the trust struggles; null if not known
	 * @param system whether the system struggles; null if not known
	 */
	static Set<InteractionPattern> possible(FrameworkEdition edition, @Nullable Boolean trust,
			@Nullable Boolean system) {
		return possible(edition, trust, Collections.singletonList(system));
	}

	/**
	 * Returns the patterns of a trust with all of its systems that the records allow. A
	 * segment that is not known can have either value.
	 * @param trust whether the trust struggles; null if not known
	 * @param systems whether each system struggles; null if not known
	 */
	static Set<InteractionPattern> possible(FrameworkEdition edition, @Nullable Boolean trust,
			List<@Nullable Boolean> systems) {
		if (!edition.segments(OrganisationKind.ICB)) {
			return Set.of(InteractionPattern.SYSTEM_NOT_SEGMENTED);
		}
		Set<InteractionPattern> possible = EnumSet.noneOf(InteractionPattern.class);
		boolean someStruggle = systems.contains(true);
		boolean someDoNot = systems.contains(false);
		for (boolean struggling : (trust == null) ? new boolean[] { false, true } : new boolean[] { trust }) {
			if (!systems.isEmpty() && !someDoNot) {
				possible.add(struggling ? InteractionPattern.BOTH_STRUGGLING
						: InteractionPattern.STRONG_TRUST_IN_STRUGGLING_SYSTEM);
			}
			if (!systems.isEmpty() && !someStruggle) {
				possible.add(struggling ? InteractionPattern.STRUGGLING_TRUST_IN_STRONGER_SYSTEM
						: InteractionPattern.ALIGNED);
			}
		}
		if ((someStruggle && someDoNot) || (systems.size() > 1 && systems.contains(null))) {
			possible.add(InteractionPattern.MIXED_SYSTEMS);
		}
		return possible;
	}

	/** Returns the only possible pattern, or NOT_KNOWN if there are several or none. */
	static InteractionPattern only(Set<InteractionPattern> possible) {
		return (possible.size() == 1) ? possible.iterator().next() : InteractionPattern.NOT_KNOWN;
	}

	/** Returns patterns in the order of their declaration. */
	static List<InteractionPattern> inOrder(Set<InteractionPattern> possible) {
		return possible.stream().sorted().toList();
	}

}
