package org.oversightgraph.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.map.MapAnswer.Icb;
import org.oversightgraph.page.map.MapAnswer.Nodes;
import org.oversightgraph.page.map.Shade.Hatch;
import org.oversightgraph.page.role.IcbRole;
import org.oversightgraph.page.role.Oversight;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/**
 * The map of one trust: where it works, and the role of each ICB.
 *
 * @param organisation the trust
 * @param oversight its oversight
 * @param regions the open regions
 * @param icbs ICBs
 */
record TrustTheme(Trust organisation, Oversight oversight, Nodes<Body> regions, Nodes<Icb> icbs) {

	private static final String EARLIER = "No ICB is open on this date. Before 1 July 2022, the name of an ICB represents the "
			+ "integrated care system of the same area. ";

	private static final String WHITE = "#ffffff";

	private static final Map<IcbRole, Shade> SHADES = Map.of(IcbRole.LEADS,
			new Shade(words(IcbRole.LEADS), "#003087", Hatch.NONE, WHITE), IcbRole.PRESUMED,
			new Shade(words(IcbRole.PRESUMED), "#005eb8", Hatch.DIAGONAL, WHITE), IcbRole.CANDIDATE,
			new Shade(words(IcbRole.CANDIDATE), "#f8dfc0", Hatch.GRID, "#a8733a"), IcbRole.SHARES,
			new Shade(words(IcbRole.SHARES), "#97c0e8", Hatch.HORIZONTAL, "#1f5ea8"), IcbRole.COMMISSIONS,
			new Shade(words(IcbRole.COMMISSIONS), "#cfe2f4", Hatch.DOTS, "#003087"), IcbRole.WORKS_IN,
			new Shade(words(IcbRole.WORKS_IN), "#e4ecf2", Hatch.VERTICAL, "#768692"));

	/**
	 * The trust.
	 *
	 * @param code the code
	 * @param name the name
	 * @param kind the kind
	 * @param status the status
	 * @param town the town of the head office
	 * @param postcode its postcode
	 * @param systems the systems in which it works
	 */
	record Trust(String code, String name, OrganisationKind kind, OrganisationStatus status, @Nullable String town,
			@Nullable String postcode, @Nullable List<MapAnswer.WorkingSystem> systems) {

		boolean worksIn(String icb) {
			return this.systems != null && this.systems.stream().anyMatch((system) -> system.icb().code().equals(icb));
		}

	}

	private static String words(IcbRole role) {
		return role.letter() + "  " + role.words();
	}

	/** An ICB with its role; null if it has none. */
	private record Place(Icb icb, @Nullable IcbRole role) {
	}

	/**
	 * Returns the map.
	 * @param shown the codes of the areas on the map
	 * @param zoom the region to show; null for England
	 */
	MapTheme theme(Links links, Set<String> shown, @Nullable String zoom, boolean hasOffice) {
		boolean open = this.icbs.nodes().stream().anyMatch(Icb::isOpen);
		List<Place> places = this.icbs.nodes()
			.stream()
			.filter((icb) -> open ? icb.isOpen() : shown.contains(icb.code()))
			.map((icb) -> new Place(icb, role(icb.code()).orElse(null)))
			.sorted(Comparator.comparing(Place::role, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing((place) -> place.icb().regionName())
				.thenComparing((place) -> place.icb().name()))
			.toList();
		List<Shade> legend = new ArrayList<>();
		places.stream()
			.map(Place::role)
			.distinct()
			.forEach((role) -> legend.add((role == null) ? elsewhere() : SHADES.getOrDefault(role, elsewhere())));
		String name = Names.shortened(this.organisation.name());
		return new MapTheme("Where " + name + " works", sentence(places, open ? "ICB" : "system"),
				(open ? "" : EARLIER) + note(places, open ? "ICB" : "system"), "Role of the ICB", legend, areas(places),
				table(links, places, zoom), hasOffice ? this.organisation.code() : null);
	}

	private static Shade elsewhere() {
		return Shade.blank("No record that the trust works here");
	}

	private Optional<IcbRole> role(String icb) {
		return this.organisation.worksIn(icb) ? Optional.of(this.oversight.roleOf(icb))
				: this.oversight.oversightRoleOf(icb);
	}

	private static Map<String, MapPlan.Area> areas(List<Place> places) {
		Map<String, MapPlan.Area> areas = new LinkedHashMap<>();
		for (int at = 0; at < places.size(); at++) {
			Icb icb = places.get(at).icb();
			IcbRole role = places.get(at).role();
			areas.put(icb.code(),
					(role == null) ? new MapPlan.Area(icb.name(), "", "", elsewhere()) : new MapPlan.Area(icb.name(),
							label(at, role), role.words(), SHADES.getOrDefault(role, elsewhere())));
		}
		return areas;
	}

	private static String label(int at, IcbRole role) {
		return (at + 1) + " " + role.letter();
	}

	private static Table table(Links links, List<Place> places, @Nullable String zoom) {
		Table.Builder table = Table.named("areas", "ICBs and their role for the trust", "Label", "ICB", "Region",
				"Role");
		for (int at = 0; at < places.size(); at++) {
			Icb icb = places.get(at).icb();
			IcbRole role = places.get(at).role();
			if (role != null && (zoom == null || zoom.equals(icb.regionCode()))) {
				table.row(label(at, role), new Cell(Names.shortened(icb.name()), links.organisation(icb.code())),
						icb.regionName(), role.words());
			}
		}
		return table.build();
	}

	private String sentence(List<Place> places, String system) {
		long count = places.stream().filter((place) -> this.organisation.worksIn(place.icb().code())).count();
		String name = this.organisation.name();
		String where = switch (this.organisation.status()) {
			case CLOSED -> name + " has closed. It works in no %s on this date.".formatted(system);
			case NOT_YET_OPEN -> name + " is not yet open on this date.";
			case ACTIVE -> (count == 0) ? "No record says in which " + system + " " + name + " works on this date."
					: "%s works in %s.".formatted(name, Wording.count(count, system));
		};
		return (this.organisation.status() == OrganisationStatus.ACTIVE) ? where + " " + this.oversight.leadInWords()
				: where;
	}

	private String note(List<Place> places, String system) {
		boolean outside = places.stream()
			.anyMatch((place) -> place.role() != null && !this.organisation.worksIn(place.icb().code()));
		long others = places.stream().filter((place) -> place.role() == null).count();
		return "The areas are those of whole ICBs. The trust may serve only a part of an ICB."
				+ (outside ? " Some ICBs have a role although no record says that the trust works in their system."
						: "")
				+ ((others == 0 || others == places.size()) ? ""
						: " No record links the trust to the other %s.".formatted(Wording.count(others, system)));
	}

}
