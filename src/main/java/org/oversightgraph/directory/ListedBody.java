package org.oversightgraph.directory;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.oversight.PositionCache;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * An organisation with the values that lists filter, sort and count by. Values that
 * follow from facts are computed on demand, and requests may share the item. They use the
 * same reasoning as all other answers, so that a list never contradicts an answer.
 */
final class ListedBody {

	private final Organisation organisation;

	private final @Nullable OversightFacts facts;

	private final Question question;

	private final PositionCache positions;

	private final Set<FindingKind> findings;

	/** True only after the determination is set. Threads may set it at the same time. */
	private volatile boolean determined;

	private volatile @Nullable Determination determination;

	private volatile @Nullable List<Organisation> regions;

	/**
	 * Creates the list item.
	 * @param facts the facts about the organisation; null if the list does not need them
	 * @param findings the kinds of its findings; empty if the list does not need them
	 */
	ListedBody(Organisation organisation, @Nullable OversightFacts facts, Question question, PositionCache positions,
			Set<FindingKind> findings) {
		this.findings = findings;
		this.organisation = organisation;
		this.facts = facts;
		this.question = question;
		this.positions = positions;
	}

	Organisation organisation() {
		return this.organisation;
	}

	OrganisationKind kind() {
		return this.organisation.kind();
	}

	/** Returns the type of a trust; null for other organisations. */
	@Nullable TrustType trustType() {
		return this.organisation.is(OrganisationKind.TRUST) ? this.organisation.trustType() : null;
	}

	OrganisationStatus status() {
		return this.organisation.statusOn(this.question.asOf());
	}

	/** Returns the regions that it is in, or works in. */
	List<Organisation> regions() {
		List<Organisation> known = this.regions;
		if (known == null) {
			known = known().regionsOn(this.question.asOf());
			this.regions = known;
		}
		return known;
	}

	boolean isIn(String region) {
		return regions().stream().anyMatch((candidate) -> candidate.code().equals(region));
	}

	/** Returns the number of systems in which it works. */
	int systems() {
		return known().systemsOn(this.question.asOf()).size();
	}

	/** Returns whether it certainly is in one of these programmes of support. */
	boolean isInOneOf(List<Programme> programmes) {
		return known().supportOn(this.question.asOf())
			.stream()
			.anyMatch((episode) -> programmes.contains(episode.programme()));
	}

	/** Returns whether it has a finding of one of these kinds. */
	boolean hasFindingOf(List<FindingKind> kinds) {
		return this.findings.stream().anyMatch(kinds::contains);
	}

	/** Returns whether it works in the system of this ICB. False for the ICB itself. */
	boolean worksIn(String icb) {
		return !this.organisation.code().equals(icb) && known().worksIn(icb, this.question.asOf());
	}

	/** Returns the segment, 1 to 4; null if none is recorded. */
	@Nullable Integer segment() {
		return known().segmentOf(this.organisation, this.question.asOf(), this.question.inForce().id())
			.map(SegmentAllocation::segment)
			.orElse(null);
	}

	/**
	 * Returns how the lead of its oversight is determined; null if it is not overseen.
	 */
	@Nullable Determination determination() {
		if (!this.determined) {
			this.determination = OversightReasoner.isOverseen(kind(), this.question)
					? this.positions.of(known(), this.question).determination() : null;
			this.determined = true;
		}
		return this.determination;
	}

	private OversightFacts known() {
		if (this.facts == null) {
			throw new IllegalStateException("the facts about " + this.organisation.code() + " were not read");
		}
		return this.facts;
	}

}
