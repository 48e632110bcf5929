package org.oversightgraph.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.standing.SegmentAllocation;

/**
 * A body with what lists are narrowed, ordered and counted by. What follows from facts is
 * worked out when it is asked for, by the reasoning that answers elsewhere, so that a
 * list never contradicts an answer.
 */
final class ListedBody {

	private final Organisation organisation;

	private final @Nullable OversightFacts facts;

	private final Question question;

	private final OversightReasoner reasoner;

	private boolean determined;

	private @Nullable Determination determination;

	private @Nullable List<Organisation> regions;

	/**
	 * A body on the day of a question.
	 * @param facts on it; null where nobody will ask for what follows from them
	 */
	ListedBody(Organisation organisation, @Nullable OversightFacts facts, Question question,
			OversightReasoner reasoner) {
		this.organisation = organisation;
		this.facts = facts;
		this.question = question;
		this.reasoner = reasoner;
	}

	Organisation organisation() {
		return this.organisation;
	}

	OrganisationKind kind() {
		return this.organisation.kind();
	}

	/** The sort of services; null for what is no trust. */
	@Nullable TrustType trustType() {
		return this.organisation.is(OrganisationKind.TRUST) ? this.organisation.trustType() : null;
	}

	OrganisationStatus status() {
		return this.organisation.statusOn(this.question.asOf());
	}

	/** The regions it is in, or in whose systems it works. */
	List<Organisation> regions() {
		List<Organisation> known = this.regions;
		if (known == null) {
			known = known().regionsOn(this.question.asOf());
			this.regions = known;
		}
		return known;
	}

	boolean isIn(String region) {
		return regions().stream().anyMatch((one) -> one.code().equals(region));
	}

	/** Whether it works in the system of an ICB, and is not that ICB. */
	boolean worksIn(String icb) {
		return !this.organisation.code().equals(icb) && known().worksIn(icb, this.question.asOf());
	}

	/** The segment it stands in; null where none is recorded. */
	@Nullable Integer segment() {
		return known().segmentOf(this.organisation, this.question.asOf(), this.question.inForce().id())
			.map(SegmentAllocation::segment)
			.orElse(null);
	}

	/** How firm it is who leads its oversight; null for what is not overseen. */
	@Nullable Determination determination() {
		if (!this.determined) {
			this.determination = kind().isOverseen() ? this.reasoner.position(known(), this.question).determination()
					: null;
			this.determined = true;
		}
		return this.determination;
	}

	private OversightFacts known() {
		if (this.facts == null) {
			throw new IllegalStateException("the facts on " + this.organisation.code() + " were not fetched");
		}
		return this.facts;
	}

}
