package org.oversightgraph.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.argument.UnknownCode;
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

	static final FindingFilter NONE = new FindingFilter(null, null, null, null, null, null, null);

	/**
	 * Returns the narrowest selection of organisations that can have matching findings.
	 */
	Subjects subjects() {
		named().forEach(UnknownCode::requireWellFormed);
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

	/** Returns the codes in the filter. */
	List<OrganisationCode> named() {
		return Stream.of(this.provider, this.icb, this.region).flatMap(Stream::ofNullable).toList();
	}

	/**
	 * Validates the organisations in the filter.
	 * @param bodies the existing organisations, by code
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if an organisation does not
	 * exist or is of the wrong kind
	 */
	void requireNamed(Map<String, Organisation> bodies) {
		if (this.provider != null && !bodies.containsKey(this.provider.value())) {
			throw UnknownCode.notFound(this.provider);
		}
		if (this.icb != null) {
			UnknownCode.requireIcb(this.icb, bodies.get(this.icb.value()));
		}
		if (this.region != null) {
			UnknownCode.requireRegion(this.region, bodies.get(this.region.value()));
		}
	}

	/** Whether findings about an organisation can match, by its type and name. */
	boolean isAbout(Organisation body) {
		boolean ofType = this.trustTypes == null || this.trustTypes.isEmpty()
				|| (body.is(OrganisationKind.TRUST) && this.trustTypes.contains(body.trustType()));
		return ofType && (this.name == null || body.isNamedLike(this.name));
	}

	/** Whether a finding about a matching organisation matches the other conditions. */
	boolean fits(Finding finding) {
		return admits(this.kinds, finding.kind()) && admits(this.severities, finding.severity())
				&& concerns(this.region, finding.regions()) && concerns(this.icb, finding.icbs());
	}

	private static <T> boolean admits(@Nullable List<T> choices, T value) {
		return choices == null || choices.isEmpty() || choices.contains(value);
	}

	private static boolean concerns(@Nullable OrganisationCode code, List<Organisation> bodies) {
		return code == null || bodies.stream().anyMatch((organisation) -> organisation.code().equals(code.value()));
	}

}
