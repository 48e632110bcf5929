package org.oversightgraph.finding;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.Choices;
import org.oversightgraph.argument.NamedBodies;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;

/**
 * A filter for findings. All conditions that are set must match.
 *
 * @param kinds only findings of these kinds
 * @param severities only findings of these severities
 * @param region only findings about organisations of this region
 * @param icb only findings about this ICB and the providers in its system
 * @param provider only findings about this provider
 * @param trustTypes only findings about trusts of these types
 * @param name only findings about organisations with this text in a name
 */
record FindingFilter(@Nullable List<FindingKind> kinds, @Nullable List<Severity> severities,
		@Nullable OrganisationCode region, @Nullable OrganisationCode icb, @Nullable OrganisationCode provider,
		@Nullable List<TrustType> trustTypes, @Nullable String name) {

	/** The facets of a list of findings. */
	enum Side {

		KIND, SEVERITY, REGION, ICB

	}

	static final FindingFilter NONE = new FindingFilter(null, null, null, null, null, null, null);

	/** Returns the filter without its conditions on the findings themselves. */
	FindingFilter ofBodies() {
		return new FindingFilter(null, null, this.region, this.icb, this.provider, this.trustTypes, this.name);
	}

	/** Returns a filter for the findings about an organisation. */
	static FindingFilter about(Organisation body, @Nullable List<FindingKind> kinds) {
		OrganisationCode code = new OrganisationCode(body.code());
		return switch (body.kind()) {
			case REGION -> new FindingFilter(kinds, null, code, null, null, null, null);
			case ICB -> new FindingFilter(kinds, null, null, code, null, null, null);
			default -> new FindingFilter(kinds, null, null, null, code, null, null);
		};
	}

	/**
	 * Returns the narrowest selection of organisations that can have matching findings.
	 */
	Subjects subjects() {
		named().codes();
		if (this.provider != null) {
			return Subjects.of(List.of(this.provider.value()));
		}
		if (this.icb != null) {
			return Subjects.relatedTo(List.of(this.icb.value()), 1);
		}
		if (this.region != null) {
			return Subjects.inRegion(this.region.value());
		}
		boolean ofTrusts = this.trustTypes != null && !this.trustTypes.isEmpty();
		return Subjects.ofKinds(ofTrusts ? Set.of(OrganisationKind.TRUST) : FindingReasoner.EXAMINED);
	}

	/** Returns the organisations in the filter. */
	NamedBodies named() {
		return new NamedBodies(this.provider, this.icb, this.region);
	}

	/** Whether findings about an organisation can match, by its type and name. */
	boolean isAbout(Organisation body) {
		boolean ofType = this.trustTypes == null || this.trustTypes.isEmpty()
				|| (body.is(OrganisationKind.TRUST) && this.trustTypes.contains(body.trustType()));
		return ofType && (this.name == null || body.isNamedLike(this.name));
	}

	/** Whether a finding about a matching organisation matches the other conditions. */
	boolean fits(Finding finding) {
		return fitsWithout(null, finding);
	}

	/**
	 * Whether a finding about a matching organisation matches without the condition on a
	 * facet. Applies all conditions if the facet is null.
	 */
	boolean fitsWithout(@Nullable Side side, Finding finding) {
		return (side == Side.KIND || Choices.admit(this.kinds, finding.kind()))
				&& (side == Side.SEVERITY || Choices.admit(this.severities, finding.severity()))
				&& (side == Side.REGION || concerns(this.region, finding.regions()))
				&& (side == Side.ICB || concerns(this.icb, finding.icbs()));
	}

	/** Returns the filter without its conditions on areas. */
	FindingFilter withoutAreas() {
		return new FindingFilter(this.kinds, this.severities, null, null, this.provider, this.trustTypes, this.name);
	}

	private static boolean concerns(@Nullable OrganisationCode code, List<Organisation> bodies) {
		return code == null || bodies.stream().anyMatch((organisation) -> organisation.code().equals(code.value()));
	}

}
