package org.oversightgraph.history;

import java.util.EnumSet;
import java.util.Set;

/** Kinds of events that change the oversight of an organisation. */
public enum ChangeCauseKind {

	/** An edition of the framework came into force. */
	EDITION_BEGAN(Aspect.EDITION, Aspect.OVERSIGHT, Aspect.SYSTEMS, Aspect.SEGMENT),
	/** An organisation opened. */
	OPENED(Aspect.STATUS, Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** An organisation closed. */
	CLOSED(Aspect.STATUS, Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** An organisation took over from another. */
	SUCCEEDED(Aspect.STATUS, Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** An organisation received another name. */
	RENAMED(Aspect.NAMES),
	/** A link between an organisation and a system or region began. */
	SYSTEM_BEGAN(Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** A link between an organisation and a system or region ended. */
	SYSTEM_ENDED(Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** An ICB began to commission a service. */
	CONTRACT_BEGAN(Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** An ICB ceased to commission a service. */
	CONTRACT_ENDED(Aspect.OVERSIGHT, Aspect.SYSTEMS),
	/** An oversight agreement began. */
	AGREEMENT_BEGAN(Aspect.OVERSIGHT, Aspect.ARRANGEMENTS),
	/** An oversight agreement ended. */
	AGREEMENT_ENDED(Aspect.OVERSIGHT, Aspect.ARRANGEMENTS),
	/** A segment was published, replaced or ended. */
	SEGMENT_CHANGED(Aspect.SEGMENT),
	/** An organisation entered a programme of support. */
	SUPPORT_BEGAN(Aspect.SUPPORT),
	/** An organisation left a programme of support. */
	SUPPORT_ENDED(Aspect.SUPPORT),
	/** A memorandum, delegation or joint committee began. */
	ARRANGEMENT_BEGAN(Aspect.ARRANGEMENTS),
	/** A memorandum, delegation or joint committee ended. */
	ARRANGEMENT_ENDED(Aspect.ARRANGEMENTS),
	/** A source confirmed a fact whose start is uncertain. */
	FACT_CONFIRMED(Aspect.OVERSIGHT, Aspect.SYSTEMS, Aspect.SEGMENT, Aspect.SUPPORT, Aspect.ARRANGEMENTS),
	/** The last confirmation of a fact became too old. */
	FACT_AGED(Aspect.OVERSIGHT, Aspect.SYSTEMS, Aspect.SEGMENT, Aspect.SUPPORT, Aspect.ARRANGEMENTS);

	// A copy, which cannot be changed.
	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<Aspect> aspects;

	ChangeCauseKind(Aspect first, Aspect... others) {
		this.aspects = Set.copyOf(EnumSet.of(first, others));
	}

	/** Whether only what is known changed, and nothing in the organisations. */
	boolean isOnlyKnowledge() {
		return this == FACT_CONFIRMED || this == FACT_AGED;
	}

	/** Whether an event of this kind can change one of the aspects. */
	boolean canChange(Set<Aspect> changed) {
		return this.aspects.stream().anyMatch(changed::contains);
	}

}
