package org.oversightgraph.interaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/** Compares the segment of a trust with those of its systems. */
final class Patterns {

	private Patterns() {
	}

	/** Compares a trust with one system. */
	static InteractionPattern of(FrameworkEdition edition, @Nullable SegmentAllocation trust,
			@Nullable SegmentAllocation system) {
		if (!edition.segments(OrganisationKind.ICB)) {
			return InteractionPattern.SYSTEM_NOT_SEGMENTED;
		}
		if (trust == null || system == null) {
			return InteractionPattern.NOT_KNOWN;
		}
		if (trust.isStruggling()) {
			return system.isStruggling() ? InteractionPattern.BOTH_STRUGGLING
					: InteractionPattern.STRUGGLING_TRUST_IN_STRONGER_SYSTEM;
		}
		return system.isStruggling() ? InteractionPattern.STRONG_TRUST_IN_STRUGGLING_SYSTEM
				: InteractionPattern.ALIGNED;
	}

	/**
	 * Combines the patterns of a trust with each of its systems. Returns MIXED_SYSTEMS if
	 * known patterns differ. Returns NOT_KNOWN if there is no pattern or one is not
	 * known.
	 */
	static InteractionPattern over(FrameworkEdition edition, List<InteractionPattern> systems) {
		if (!edition.segments(OrganisationKind.ICB)) {
			return InteractionPattern.SYSTEM_NOT_SEGMENTED;
		}
		Set<InteractionPattern> known = systems.stream()
			.filter((pattern) -> pattern != InteractionPattern.NOT_KNOWN)
			.collect(Collectors.toSet());
		if (known.size() > 1) {
			return InteractionPattern.MIXED_SYSTEMS;
		}
		Optional<InteractionPattern> common = known.stream().findFirst();
		return systems.contains(InteractionPattern.NOT_KNOWN) ? InteractionPattern.NOT_KNOWN
				: common.orElse(InteractionPattern.NOT_KNOWN);
	}

}
