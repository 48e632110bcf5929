package org.oversightgraph.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.framework.Question;
import org.oversightgraph.framework.UnknownSegment;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.OversightReasoner;
import org.oversightgraph.platform.graphql.ApiProblem;

/**
 * The filter of a list of organisations. An organisation matches if it meets all
 * conditions that are set.
 *
 * @param kinds one of these kinds
 * @param trustTypes a trust of one of these types
 * @param region in, or working in, this region
 * @param icb working in the system of this ICB
 * @param status this status on the date
 * @param segment in this segment on the date
 * @param determinations oversight with one of these determinations
 * @param name one of its names contains this text
 * @param support in one of these programmes of support on the date
 * @param findingKinds with a finding of one of these kinds on the date
 * @param minSystems works in at least this number of systems on the date
 * @param maxSystems works in at most this number of systems on the date
 */
record OrganisationFilter(@Nullable List<OrganisationKind> kinds, @Nullable List<TrustType> trustTypes,
		@Nullable OrganisationCode region, @Nullable OrganisationCode icb, @Nullable OrganisationStatus status,
		@Nullable Integer segment, @Nullable List<Determination> determinations, @Nullable String name,
		@Nullable List<Programme> support, @Nullable List<FindingKind> findingKinds, @Nullable Integer minSystems,
		@Nullable Integer maxSystems) {

	static final OrganisationFilter NONE = new OrganisationFilter(null, null, null, null, null, null, null, null, null,
			null, null, null);

	/** Returns a filter for the open trusts that work in the systems of a region. */
	static OrganisationFilter trustsOf(OrganisationCode region) {
		return new OrganisationFilter(List.of(OrganisationKind.TRUST), null, region, null, OrganisationStatus.ACTIVE,
				null, null, null, null, null, null, null);
	}

	/** The facets of a list of organisations. */
	enum Side {

		KIND, TRUST_TYPE, STATUS, REGION, SEGMENT, DETERMINATION;

		/** Returns whether the facet follows from facts about the organisation. */
		boolean needsFacts() {
			return switch (this) {
				case KIND, TRUST_TYPE, STATUS -> false;
				case REGION, SEGMENT, DETERMINATION -> true;
			};
		}

	}

	List<OrganisationKind> kindsOrAny() {
		return (this.kinds == null) ? List.of() : this.kinds;
	}

	/** Returns the kinds whose organisations can match on the date of the question. */
	List<OrganisationKind> kindsThatCanMatch(Question question) {
		return Stream.of(OrganisationKind.values())
			.filter((kind) -> kindsOrAny().isEmpty() || kindsOrAny().contains(kind))
			.filter((kind) -> determinationsOrAny().isEmpty() || OversightReasoner.isOverseen(kind, question))
			.toList();
	}

	List<TrustType> trustTypesOrAny() {
		return (this.trustTypes == null) ? List.of() : this.trustTypes;
	}

	private List<Determination> determinationsOrAny() {
		return (this.determinations == null) ? List.of() : this.determinations;
	}

	/** Returns whether a condition depends on facts about the organisations. */
	boolean needsFacts() {
		return this.region != null || this.icb != null || this.segment != null || !determinationsOrAny().isEmpty()
				|| isSet(this.support) || needsFindings() || this.minSystems != null || this.maxSystems != null;
	}

	/** Returns whether a condition depends on findings. */
	boolean needsFindings() {
		return isSet(this.findingKinds);
	}

	private static boolean isSet(@Nullable List<?> choices) {
		return choices != null && !choices.isEmpty();
	}

	/**
	 * Checks the format of codes, and the segment.
	 * @param framework the editions with their segments
	 * @throws ApiProblem if a value is invalid
	 */
	void check(Framework framework) {
		named().forEach(UnknownCode::requireWellFormed);
		if (this.segment != null) {
			UnknownSegment.requirePossible(this.segment, framework);
		}
	}

	/** Returns the codes in the filter. */
	List<OrganisationCode> named() {
		return Stream.of(this.region, this.icb).flatMap(Stream::ofNullable).toList();
	}

	/**
	 * Checks that the codes in the filter are those of existing organisations of the
	 * right kind.
	 * @param bodies the existing organisations, by code
	 * @throws ApiProblem if an organisation is unknown or of the wrong kind
	 */
	void requireNamed(Map<String, Organisation> bodies) {
		if (this.region != null) {
			UnknownCode.requireRegion(this.region, bodies.get(this.region.value()));
		}
		if (this.icb != null) {
			UnknownCode.requireIcb(this.icb, bodies.get(this.icb.value()));
		}
	}

	/** Returns whether an organisation matches. */
	boolean fits(ListedBody body) {
		return fitsWithout(null, body);
	}

	/**
	 * Returns whether an organisation matches without the condition on a facet. Applies
	 * all conditions if the facet is null.
	 */
	boolean fitsWithout(@Nullable Side side, ListedBody body) {
		return (side == Side.KIND || kindsOrAny().isEmpty() || kindsOrAny().contains(body.kind()))
				&& (side == Side.TRUST_TYPE || trustTypesOrAny().isEmpty()
						|| trustTypesOrAny().contains(body.trustType()))
				&& (side == Side.STATUS || this.status == null || body.status() == this.status)
				&& (this.name == null || body.organisation().isNamedLike(this.name))
				&& (side == Side.SEGMENT || this.segment == null || this.segment.equals(body.segment()))
				&& (this.icb == null || body.worksIn(this.icb.value()))
				&& (this.support == null || this.support.isEmpty() || body.isInOneOf(this.support))
				&& (this.findingKinds == null || this.findingKinds.isEmpty() || body.hasFindingOf(this.findingKinds))
				&& (this.minSystems == null || body.systems() >= this.minSystems)
				&& (this.maxSystems == null || body.systems() <= this.maxSystems)
				&& (side == Side.REGION || this.region == null || body.isIn(this.region.value()))
				&& (side == Side.DETERMINATION || determinationsOrAny().isEmpty()
						|| determinationsOrAny().contains(body.determination()));
	}

}
