package org.oversightgraph.finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.footprint.Subjects;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.organisation.UnknownCode;

/**
 * Which findings to show; everything given must hold.
 *
 * @param kinds of these kinds
 * @param severities of these severities
 * @param region about bodies of this region
 * @param icb about this ICB and the providers that work in its system
 * @param provider about this provider
 * @param trustTypes about trusts of these types
 * @param name about bodies with this text in one of their names
 */
record FindingFilter(@Nullable List<FindingKind> kinds, @Nullable List<Severity> severities,
		@Nullable OrganisationCode region, @Nullable OrganisationCode icb, @Nullable OrganisationCode provider,
		@Nullable List<TrustType> trustTypes, @Nullable String name) {

	static final FindingFilter NONE = new FindingFilter(null, null, null, null, null, null, null);

	/** The narrowest selection that holds every body about which a finding can fit. */
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
		return ofTrusts ? Subjects.ofKinds(OrganisationKind.TRUST) : Subjects.ofKinds(OrganisationKind.TRUST,
				OrganisationKind.ICB, OrganisationKind.PROVIDER_COLLABORATIVE);
	}

	/** The codes of the bodies that it names. */
	List<OrganisationCode> named() {
		return Stream.of(this.provider, this.icb, this.region).flatMap(Stream::ofNullable).toList();
	}

	/**
	 * Lets only bodies of the right kinds be named.
	 * @param bodies those that there are, by code
	 * @throws org.oversightgraph.platform.graphql.ApiProblem that says what would be
	 * right
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

	/** Whether findings about a body can fit, by what it is itself. */
	boolean isAbout(Organisation body) {
		boolean ofType = this.trustTypes == null || this.trustTypes.isEmpty()
				|| (body.is(OrganisationKind.TRUST) && this.trustTypes.contains(body.trustType()));
		return ofType && (this.name == null || body.isNamedLike(this.name));
	}

	/** Whether a finding about such a body fits. */
	boolean fits(Finding finding) {
		return admits(this.kinds, finding.kind()) && admits(this.severities, finding.severity())
				&& concerns(this.region, finding.regions()) && concerns(this.icb, finding.icbs());
	}

	private static <T> boolean admits(@Nullable List<T> choices, T value) {
		return choices == null || choices.isEmpty() || choices.contains(value);
	}

	private static boolean concerns(@Nullable OrganisationCode code, List<Organisation> bodies) {
		return code == null || bodies.stream().anyMatch((one) -> one.code().equals(code.value()));
	}

}
