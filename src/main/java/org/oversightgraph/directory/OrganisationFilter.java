package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.UnknownSegment;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.organisation.UnknownCode;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.platform.graphql.ApiProblem;

/**
 * Which bodies to list; everything given must hold.
 *
 * @param kinds of one of these kinds
 * @param trustTypes trusts of one of these types
 * @param region in this region
 * @param icb working in the area of this ICB
 * @param status of this status
 * @param segment in this segment
 * @param determinations of whose oversight one of these is said
 * @param name with this text in one of their names
 */
record OrganisationFilter(@Nullable List<OrganisationKind> kinds, @Nullable List<TrustType> trustTypes,
		@Nullable OrganisationCode region, @Nullable OrganisationCode icb, @Nullable OrganisationStatus status,
		@Nullable Integer segment, @Nullable List<Determination> determinations, @Nullable String name) {

	static final OrganisationFilter NONE = new OrganisationFilter(null, null, null, null, null, null, null, null);

	/** What bodies can be told apart by, and counted by. */
	enum Side {

		KIND, TRUST_TYPE, STATUS, REGION, SEGMENT, DETERMINATION;

		/** Whether it follows from facts. */
		boolean asksForRelations() {
			return switch (this) {
				case KIND, TRUST_TYPE, STATUS -> false;
				case REGION, SEGMENT, DETERMINATION -> true;
			};
		}

	}

	List<OrganisationKind> kindsOrAny() {
		return (this.kinds == null) ? List.of() : this.kinds;
	}

	/** The kinds of which bodies can fit. */
	List<OrganisationKind> kindsThatCanFit() {
		return Stream.of(OrganisationKind.values())
			.filter((kind) -> kindsOrAny().isEmpty() || kindsOrAny().contains(kind))
			.filter((kind) -> determinationsOrAny().isEmpty() || kind.isOverseen())
			.toList();
	}

	List<TrustType> trustTypesOrAny() {
		return (this.trustTypes == null) ? List.of() : this.trustTypes;
	}

	private List<Determination> determinationsOrAny() {
		return (this.determinations == null) ? List.of() : this.determinations;
	}

	/** Whether it takes facts to say who fits, beyond what a body is. */
	boolean asksForRelations() {
		return this.region != null || this.icb != null || this.segment != null || !determinationsOrAny().isEmpty();
	}

	/**
	 * Lets only what can be answered pass.
	 * @throws ApiProblem that says what would be right
	 */
	void check() {
		named().forEach(UnknownCode::requireWellFormed);
		if (this.segment != null) {
			UnknownSegment.requirePossible(this.segment);
		}
	}

	/** The codes of the bodies that it names. */
	List<OrganisationCode> named() {
		return Stream.of(this.region, this.icb).flatMap(Stream::ofNullable).toList();
	}

	/**
	 * Lets only bodies of the right kinds be named.
	 * @param bodies those that there are, by code
	 * @throws ApiProblem that says what would be right
	 */
	void requireNamed(Map<String, Organisation> bodies) {
		if (this.region != null) {
			UnknownCode.requireRegion(this.region, bodies.get(this.region.value()));
		}
		if (this.icb != null) {
			UnknownCode.requireIcb(this.icb, bodies.get(this.icb.value()));
		}
	}

	/** Whether a body fits. */
	boolean fits(ListedBody body) {
		return fitsWithout(null, body);
	}

	/** Whether a body would fit if the filter said nothing of one side of it. */
	boolean fitsWithout(@Nullable Side side, ListedBody body) {
		return (side == Side.KIND || kindsOrAny().isEmpty() || kindsOrAny().contains(body.kind()))
				&& (side == Side.TRUST_TYPE || trustTypesOrAny().isEmpty()
						|| trustTypesOrAny().contains(body.trustType()))
				&& (side == Side.STATUS || this.status == null || body.status() == this.status)
				&& (this.name == null || body.organisation().isNamedLike(this.name))
				&& (side == Side.SEGMENT || this.segment == null || this.segment.equals(body.segment()))
				&& (this.icb == null || body.worksIn(this.icb.value()))
				&& (side == Side.REGION || this.region == null || body.isIn(this.region.value()))
				&& (side == Side.DETERMINATION || determinationsOrAny().isEmpty()
						|| determinationsOrAny().contains(body.determination()));
	}

}
