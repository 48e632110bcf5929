package org.oversightgraph.scenario;

import java.util.Set;

import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * Applies changes that place organisations in segments.
 *
 * @param facts the facts after earlier changes
 * @param bodies the organisations that changes can refer to
 */
record SegmentChanges(SupposedFacts facts, OpenBodies bodies) {

	private static final Set<OrganisationKind> KINDS = Set.copyOf(OrganisationKind.overseen());

	String make(ScenarioChange.Segment change) {
		Organisation body = this.bodies.open(change.organisation(), KINDS,
				"an integrated care board, trust, place or collaborative");
		FrameworkEdition edition = this.facts.question().inForce();
		if (!edition.segments(body.kind())) {
			throw OpenBodies.wrong("%s, in force on %s, places no %s in a segment.".formatted(edition.id(),
					this.facts.date(), body.kind().words()));
		}
		int most = edition.segments().size();
		if (change.segment() < 1 || change.segment() > most) {
			throw OpenBodies.wrong(
					"segment is %d. The segments of %s are 1 to %d.".formatted(change.segment(), edition.id(), most));
		}
		Integer now = this.bodies.known(body)
			.segmentOf(body, this.facts.date(), edition.id())
			.map(SegmentAllocation::segment)
			.orElse(null);
		if (now != null && now == change.segment()) {
			return "Nothing changes: %s is already in segment %d of %s.".formatted(body.name(), now, edition.id());
		}
		this.facts.place(new SegmentAllocation(body.code(), body.name(), change.segment(), edition.id(), null, null,
				null, null, Supposition.from(this.facts.date())));
		return "%s is placed in segment %d of %s%s.".formatted(body.name(), change.segment(), edition.id(),
				(now == null) ? ". No segment is recorded for it" : ". Its recorded segment is " + now);
	}

}
