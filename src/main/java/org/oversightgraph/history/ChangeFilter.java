package org.oversightgraph.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.Choices;
import org.oversightgraph.argument.NamedBodies;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * A filter for changes between two dates. All conditions that are set must match.
 *
 * @param region only organisations of this region on one of the dates
 * @param icb only this ICB and the organisations in its system on one of the dates
 * @param kinds only organisations of these kinds
 * @param causes only changes with a cause of these kinds
 * @param organisation only this organisation
 */
record ChangeFilter(@Nullable OrganisationCode region, @Nullable OrganisationCode icb,
		@Nullable List<OrganisationKind> kinds, @Nullable List<ChangeCauseKind> causes,
		@Nullable OrganisationCode organisation) {

	static final ChangeFilter NONE = new ChangeFilter(null, null, null, null, null);

	/** Returns the filter without its condition on causes. */
	ChangeFilter ofAnyCause() {
		return new ChangeFilter(this.region, this.icb, this.kinds, null, this.organisation);
	}

	/** Returns the narrowest selection of organisations that can match. */
	Subjects subjects() {
		named().codes();
		if (this.organisation != null) {
			return Subjects.of(List.of(this.organisation.value()));
		}
		if (this.icb != null) {
			return Subjects.relatedTo(List.of(this.icb.value()), 1);
		}
		if (this.region != null) {
			return Subjects.inRegion(this.region.value());
		}
		return Subjects
			.ofKinds(Stream.of(OrganisationKind.values()).filter((kind) -> Choices.admit(this.kinds, kind)).toList());
	}

	/** Returns the organisations in the filter. */
	NamedBodies named() {
		return new NamedBodies(this.organisation, this.icb, this.region);
	}

	/** Whether changes of an organisation can match, by its kind. */
	boolean isAbout(Organisation body) {
		return Choices.admit(this.kinds, body.kind());
	}

	/** Whether a change matches the other conditions. */
	boolean fits(OversightChange change) {
		return this.causes == null || this.causes.isEmpty() || change.hasCause(this.causes);
	}

	/** Whether a cause is of one of the kinds. */
	boolean admits(ChangeCause cause) {
		return Choices.admit(this.causes, cause.kind());
	}

	/**
	 * Whether an organisation with these facts on a date matches the conditions on areas.
	 */
	boolean isWhere(OversightFacts facts, LocalDate date) {
		boolean inIcb = this.icb == null || facts.subject().code().equals(this.icb.value())
				|| facts.worksIn(this.icb.value(), date);
		return inIcb && (this.region == null || facts.isInRegion(this.region.value(), date));
	}

}
