package org.oversightgraph.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
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

	/** Returns the narrowest selection of organisations that can match. */
	Subjects subjects() {
		named().forEach(UnknownCode::requireWellFormed);
		if (this.organisation != null) {
			return Subjects.of(List.of(this.organisation.value()));
		}
		if (this.icb != null) {
			return Subjects.relatedTo(List.of(this.icb.value()), 1);
		}
		if (this.region != null) {
			return Subjects.inRegion(this.region.value());
		}
		return Subjects.ofKinds(OrganisationKind.overseen());
	}

	/** Returns the codes in the filter. */
	List<OrganisationCode> named() {
		return Stream.of(this.organisation, this.icb, this.region).flatMap(Stream::ofNullable).toList();
	}

	/**
	 * Validates the organisations in the filter.
	 * @param bodies the existing organisations, by code
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if an organisation does not
	 * exist or is of the wrong kind
	 */
	void requireNamed(Map<String, Organisation> bodies) {
		if (this.organisation != null && !bodies.containsKey(this.organisation.value())) {
			throw UnknownCode.notFound(this.organisation);
		}
		if (this.icb != null) {
			UnknownCode.requireIcb(this.icb, bodies.get(this.icb.value()));
		}
		if (this.region != null) {
			UnknownCode.requireRegion(this.region, bodies.get(this.region.value()));
		}
	}

	/** Whether changes of an organisation can match, by its kind. */
	boolean isAbout(Organisation body) {
		return body.kind().isOverseen()
				&& (this.kinds == null || this.kinds.isEmpty() || this.kinds.contains(body.kind()));
	}

	/** Whether a change matches the other conditions. */
	boolean fits(OversightChange change) {
		return this.causes == null || this.causes.isEmpty() || change.hasCause(this.causes);
	}

}
