package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * The partnership of a trust in a place that is part of the area of an ICB. The trust
 * works in the system of that ICB.
 *
 * @param partner the partnership of the trust in the place
 * @param area the place as part of the area of an ICB
 */
record PlaceMembership(Link partner, Link area) {

	/**
	 * Returns the memberships of a trust that certainly hold on the date, or none for
	 * other organisations.
	 */
	static List<PlaceMembership> of(Organisation subject, List<Link> links, LocalDate date) {
		if (!subject.is(OrganisationKind.TRUST)) {
			return List.of();
		}
		return links.stream()
			.filter((link) -> link.kind() == LinkKind.PARTNER_IN && link.to().is(OrganisationKind.PLACE))
			.filter((link) -> link.from().code().equals(subject.code()) && link.certainlyHoldsOn(date))
			.flatMap((partner) -> links.stream()
				.filter((link) -> link.kind() == LinkKind.PART_OF && link.certainlyHoldsOn(date))
				.filter((link) -> link.from().code().equals(partner.to().code()))
				.map((area) -> new PlaceMembership(partner, area)))
			.toList();
	}

}
