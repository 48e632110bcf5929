package org.oversightgraph.argument;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;

/**
 * The organisations that a filter names.
 *
 * @param organisation an organisation of any kind; null if the filter names none
 * @param icb an ICB; null if the filter names none
 * @param region a region; null if the filter names none
 */
public record NamedBodies(@Nullable OrganisationCode organisation, @Nullable OrganisationCode icb,
		@Nullable OrganisationCode region) {

	/**
	 * Returns the codes.
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if one is not well formed
	 */
	public List<OrganisationCode> codes() {
		List<OrganisationCode> codes = Stream.of(this.organisation, this.icb, this.region)
			.flatMap(Stream::ofNullable)
			.toList();
		codes.forEach(UnknownCode::requireWellFormed);
		return codes;
	}

	/**
	 * Requires that the organisations exist and are of the right kind.
	 * @param bodies the existing organisations, by code
	 * @throws org.oversightgraph.platform.graphql.ApiProblem if one does not exist or is
	 * of the wrong kind
	 */
	public void requireAmong(Map<String, Organisation> bodies) {
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

}
