package org.oversightgraph.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;

/**
 * Which bodies to list; everything given must hold.
 *
 * @param kinds of one of these kinds
 * @param trustTypes trusts of one of these types
 * @param region in this region
 * @param icb working in the area of this ICB
 * @param status of this status
 * @param segment in this segment
 */
record OrganisationFilter(@Nullable List<OrganisationKind> kinds, @Nullable List<TrustType> trustTypes,
		@Nullable OrganisationCode region, @Nullable OrganisationCode icb, @Nullable OrganisationStatus status,
		@Nullable Integer segment) {

	static final OrganisationFilter NONE = new OrganisationFilter(null, null, null, null, null, null);

	List<OrganisationKind> kindsOrAny() {
		return (this.kinds == null) ? List.of() : this.kinds;
	}

	List<TrustType> trustTypesOrAny() {
		return (this.trustTypes == null) ? List.of() : this.trustTypes;
	}

	/** Whether it takes facts to say who fits, beyond what a body is. */
	boolean asksForRelations() {
		return this.region != null || this.icb != null || this.segment != null;
	}

}
