package org.oversightgraph.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.map.MapAnswer.Icb;
import org.oversightgraph.page.map.MapAnswer.IcbCount;
import org.oversightgraph.page.map.MapAnswer.Segment;
import org.oversightgraph.page.map.MapAnswer.Trust;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/** The maps of all ICBs or regions by a value. */
final class AreaThemes {

	private static final String OTHER_REGION = "Other region";

	/** Letters that look like no digit. */
	private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

	private final MapAnswer answer;

	private final Links links;

	private final @Nullable String zoom;

	private final List<Icb> icbs;

	/**
	 * Creates the maps of an answer.
	 * @param zoom the region to show; null for England
	 */
	AreaThemes(MapAnswer answer, Links links, @Nullable String zoom) {
		this.answer = answer;
		this.links = links;
		this.zoom = zoom;
		this.icbs = answer.sortedIcbs();
	}

	/** Shows the regions themselves, before there were ICBs. */
	MapTheme regionsAlone() {
		List<Body> regions = this.answer.regions().nodes().stream().sorted(Comparator.comparing(Body::name)).toList();
		Map<String, MapPlan.Area> areas = new LinkedHashMap<>();
		List<Shade> legend = new ArrayList<>();
		Table.Builder table = Table.named("areas", "NHS England regions", "No.", "Region", "Code");
		for (int at = 0; at < regions.size(); at++) {
			Body region = regions.get(at);
			Shade shade = Shade.category(at, region.name());
			String number = Integer.toString(at + 1);
			legend.add(shade);
			areas.put(region.code(), new MapPlan.Area(region.name(), number, "NHS England region", shade));
			table.row(number, new Cell(region.name(), this.links.organisation(region.code())), region.code());
		}
		return new MapTheme("NHS England regions",
				"There were no integrated care boards (ICBs) before 1 July 2022. The map shows the %s."
					.formatted(Wording.count(regions.size(), "NHS England region")),
				"", "Region", legend, areas, table.build(), null);
	}

	/** Shows the region of each ICB. In a region alone, it tells its ICBs apart. */
	MapTheme regions() {
		return (this.zoom == null) ? allRegions() : oneRegion();
	}

	private MapTheme oneRegion() {
		List<Icb> here = this.icbs.stream().filter(this::isInScope).toList();
		Map<String, Shade> shades = new LinkedHashMap<>();
		here.forEach((icb) -> shades.put(icb.code(),
				Shade.category(shades.size(), (this.icbs.indexOf(icb) + 1) + "  " + Names.shortened(icb.name()))));
		Table.Builder table = Table.named("areas", "ICBs of the region", "No.", "ICB", "Region");
		inScope((icb, number) -> table.row(number, icbCell(icb), regionCell(icb)));
		return new MapTheme("Integrated care boards",
				here.isEmpty() ? "No integrated care board (ICB) of this region is open on this date."
						: "%s has %d of the %s.".formatted(here.getFirst().regionName(), here.size(),
								Wording.count(this.icbs.size(), "integrated care board (ICB)",
										"integrated care boards (ICBs)")),
				"", "ICB", List.copyOf(shades.values()),
				areas((_) -> "", (icb) -> shades.getOrDefault(icb.code(), Shade.absent("Not recorded"))), table.build(),
				null);
	}

	private MapTheme allRegions() {
		Map<String, Shade> shades = new LinkedHashMap<>();
		this.icbs.forEach((icb) -> shades.computeIfAbsent(icb.regionCode(),
				(_) -> Shade.category(shades.size(), icb.regionName())));
		Table.Builder table = Table.named("areas", "ICBs by region", "No.", "ICB", "Region");
		inScope((icb, number) -> table.row(number, icbCell(icb), regionCell(icb)));
		return new MapTheme("Integrated care boards by NHS England region",
				"%s are open in %s.".formatted(
						Wording.count(this.icbs.size(), "integrated care board (ICB)", "integrated care boards (ICBs)"),
						Wording.count(shades.size(), "NHS England region")),
				"", "Region", List.copyOf(shades.values()),
				areas(Icb::regionName, (icb) -> shades.getOrDefault(icb.regionCode(), Shade.absent("Not recorded"))),
				table.build(), null);
	}

	/** Shows how many trusts of each ICB also work elsewhere. */
	MapTheme shared() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.icbs.forEach((icb) -> counts.put(icb.code(), trustsOf(icb).size()));
		Steps steps = Steps.of(counts.values());
		Table.Builder table = Table.named("areas", "Trusts shared with other ICBs", "No.", "ICB", "Region",
				"Shared trusts");
		inScope((icb, number) -> table.row(number, icbCell(icb), regionCell(icb),
				new Cell(count(counts, icb), this.links.to("/shared-oversight", "icbs", icb.code()))));
		return new MapTheme("Trusts shared with other ICBs, by ICB",
				"%s in the systems of more than one ICB. %s".formatted(
						Wording.count(trusts().size(), "trust works", "trusts work"), most(counts, "shared trust")),
				"A trust counts in each ICB in whose system it works. Systems that are not recorded are not counted. "
						+ "Each number leads to the names.",
				"Trusts of the ICB that also work in other ICBs", steps.shades(),
				areas((icb) -> Wording.count(counts.getOrDefault(icb.code(), 0), "shared trust"),
						(icb) -> steps.shade(steps.of(counts.getOrDefault(icb.code(), 0)))),
				table.build(), null);
	}

	/** Shows the number of findings of each ICB. */
	MapTheme findings() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.icbs.forEach((icb) -> counts.put(icb.code(), findingsOf(icb)));
		Steps steps = Steps.of(counts.values());
		Table.Builder table = Table.named("areas", "Findings by ICB", "No.", "ICB", "Region", "Findings");
		inScope((icb, number) -> table.row(number, icbCell(icb), regionCell(icb),
				new Cell(count(counts, icb), this.links.to("/gaps", "icb", icb.code()))));
		int total = (this.answer.findings() == null) ? 0 : this.answer.findings().totalCount();
		return new MapTheme("Findings by ICB", "There %s in England on this date. %s".formatted(
				(total == 1) ? "is 1 finding" : "are " + Wording.count(total, "finding"), most(counts, "finding")),
				"Findings are gaps and overlaps in the records. A finding about a trust counts in each ICB in whose "
						+ "system the trust works. More trusts therefore mean more findings.",
				"Findings about the ICB and its trusts", steps.shades(),
				areas((icb) -> Wording.count(counts.getOrDefault(icb.code(), 0), "finding"),
						(icb) -> steps.shade(steps.of(counts.getOrDefault(icb.code(), 0)))),
				table.build(), null);
	}

	/**
	 * Shows the highest recorded segment. An average would mislead, because many segments
	 * are not recorded.
	 */
	MapTheme segments() {
		int last = this.answer.allTrusts().stream().mapToInt((trust) -> segment(trust)).max().orElse(0);
		Map<Integer, Shade> shades = new LinkedHashMap<>();
		IntStream.rangeClosed(1, last).forEach((at) -> shades.put(at, Shade.step(at - 1, last, "Segment " + at)));
		Shade absent = Shade.absent("No segment recorded");
		Table.Builder table = Table.named("areas", "Segments by ICB", "No.", "ICB", "Region",
				"Highest recorded segment", "Trusts with a segment");
		inScope((icb, number) -> table.row(number, icbCell(icb), regionCell(icb),
				(highest(icb) == 0) ? "Not recorded" : Integer.toString(highest(icb)), recorded(icb)));
		long with = trusts().stream().filter((trust) -> segment(trust) > 0).count();
		List<Shade> legend = new ArrayList<>(shades.values());
		legend.add(absent);
		return new MapTheme("Highest recorded segment of a trust, by ICB",
				(with == 0) ? "No segment of a trust is recorded for this date."
						: "A segment is recorded for %d of %s.".formatted(with,
								Wording.count(trusts().size(), "trust")),
				"A higher number means a greater need for support. The map shows the highest number among the trusts that "
						+ "work in the ICB. Trusts without a recorded segment may have a higher one. " + editions(),
				"Highest recorded segment", legend,
				areas((icb) -> (highest(icb) == 0) ? "no segment recorded"
						: "segment %d, recorded for %s".formatted(highest(icb), recorded(icb) + " trusts"),
						(icb) -> shades.getOrDefault(highest(icb), absent)),
				table.build(), null);
	}

	private String editions() {
		Set<String> editions = new LinkedHashSet<>();
		for (Trust trust : this.answer.allTrusts()) {
			Segment segment = trust.segment();
			if (segment != null && segment.edition() != null) {
				editions.add(segment.edition().id());
			}
		}
		return editions.isEmpty() ? "" : "The segments are those of " + String.join(" and ", editions) + ".";
	}

	/** Shows the areas of ambulance trusts. */
	MapTheme ambulance() {
		List<Trust> services = this.answer.allTrusts().stream().sorted(Comparator.comparing(Trust::name)).toList();
		Map<String, String> letters = new LinkedHashMap<>();
		Map<String, Shade> shades = new LinkedHashMap<>();
		for (int at = 0; at < services.size(); at++) {
			Trust service = services.get(at);
			String letter = LETTERS.substring(at % LETTERS.length(), at % LETTERS.length() + 1);
			letters.put(service.code(), letter);
			shades.put(service.code(), Shade.category(at, letter + "  " + Names.shortened(service.name())));
		}
		Shade absent = Shade.absent("Not recorded");
		Map<String, MapPlan.Area> areas = new LinkedHashMap<>();
		Table.Builder table = Table.named("areas", "Ambulance trusts by ICB", "Label", "ICB", "Region",
				"Ambulance trusts");
		long several = 0;
		for (Icb icb : this.icbs) {
			List<Trust> here = trustsOf(icb, services);
			several += (here.size() > 1) ? 1 : 0;
			String label = here.stream().map((trust) -> letters.get(trust.code())).collect(Collectors.joining(" "));
			String names = here.stream()
				.map((trust) -> Names.shortened(trust.name()))
				.collect(Collectors.joining(", "));
			if (isInScope(icb)) {
				areas.put(icb.code(), new MapPlan.Area(icb.name(), label, names.isEmpty() ? "not recorded" : names,
						shade(here, shades, absent)));
				table.row(label, icbCell(icb), regionCell(icb), names);
			}
			else {
				areas.put(icb.code(), outside(icb));
			}
		}
		List<Shade> legend = new ArrayList<>(shades.values());
		if (several > 0) {
			legend.add(Shade.both(Shade.category(0, ""), Shade.category(1, ""), "Bands of two colours: two trusts"));
		}
		return new MapTheme("Areas of ambulance trusts",
				"%s work in %s. %s more than one of them.".formatted(Wording.count(services.size(), "ambulance trust"),
						Wording.count(this.icbs.size(), "ICB"), (several == 1) ? "1 ICB has" : several + " ICBs have"),
				"The areas are whole ICBs. A trust may serve only a part of an ICB, as the facts on its page state.",
				"Ambulance trust", legend, areas, table.build(), null);
	}

	private static Shade shade(List<Trust> here, Map<String, Shade> shades, Shade absent) {
		if (here.isEmpty()) {
			return absent;
		}
		Shade first = shades.getOrDefault(here.getFirst().code(), absent);
		return (here.size() == 1) ? first
				: Shade.both(first, shades.getOrDefault(here.get(1).code(), absent), "Two trusts");
	}

	private int findingsOf(Icb icb) {
		return (this.answer.findings() == null) ? 0
				: this.answer.findings()
					.facets()
					.icbs()
					.stream()
					.filter((count) -> count.value().code().equals(icb.code()))
					.mapToInt(IcbCount::count)
					.sum();
	}

	private List<Trust> trustsOf(Icb icb) {
		return trustsOf(icb, this.answer.allTrusts());
	}

	/** Returns the trusts that work in the shown part of England. */
	private List<Trust> trusts() {
		return this.answer.allTrusts()
			.stream()
			.filter((trust) -> this.zoom == null
					|| this.icbs.stream().anyMatch((icb) -> isInScope(icb) && trust.worksIn(icb.code())))
			.toList();
	}

	private static List<Trust> trustsOf(Icb icb, List<Trust> trusts) {
		return trusts.stream().filter((trust) -> trust.worksIn(icb.code())).toList();
	}

	private static int segment(Trust trust) {
		return (trust.segment() == null) ? 0 : trust.segment().segment();
	}

	private int highest(Icb icb) {
		return trustsOf(icb).stream().mapToInt((trust) -> segment(trust)).max().orElse(0);
	}

	private String recorded(Icb icb) {
		List<Trust> trusts = trustsOf(icb);
		return trusts.stream().filter((trust) -> segment(trust) > 0).count() + " of " + trusts.size();
	}

	/** Says which ICBs have the most; empty if all have none. */
	private String most(Map<String, Integer> counts, String noun) {
		int most = this.icbs.stream()
			.filter(this::isInScope)
			.mapToInt((icb) -> counts.getOrDefault(icb.code(), 0))
			.max()
			.orElse(0);
		List<Icb> first = this.icbs.stream()
			.filter((icb) -> isInScope(icb) && counts.getOrDefault(icb.code(), 0) == most)
			.toList();
		if (most == 0) {
			return "";
		}
		return (first.size() == 1)
				? "%s has the most: %s.".formatted(first.getFirst().name(), Wording.count(most, noun))
				: "%d ICBs have the most: %s each.".formatted(first.size(), Wording.count(most, noun));
	}

	private static String count(Map<String, Integer> counts, Icb icb) {
		return counts.getOrDefault(icb.code(), 0).toString();
	}

	private Map<String, MapPlan.Area> areas(Function<Icb, String> value, Function<Icb, Shade> shade) {
		Map<String, MapPlan.Area> areas = new LinkedHashMap<>();
		for (int at = 0; at < this.icbs.size(); at++) {
			Icb icb = this.icbs.get(at);
			areas.put(icb.code(),
					isInScope(icb)
							? new MapPlan.Area(icb.name(), Integer.toString(at + 1), value.apply(icb), shade.apply(icb))
							: outside(icb));
		}
		return areas;
	}

	private static MapPlan.Area outside(Icb icb) {
		return new MapPlan.Area(icb.name(), "", "in another region", Shade.blank(OTHER_REGION));
	}

	private boolean isInScope(Icb icb) {
		return this.zoom == null || this.zoom.equals(icb.regionCode());
	}

	private interface Row {

		void add(Icb icb, String number);

	}

	private void inScope(Row row) {
		for (int at = 0; at < this.icbs.size(); at++) {
			if (isInScope(this.icbs.get(at))) {
				row.add(this.icbs.get(at), Integer.toString(at + 1));
			}
		}
	}

	private Cell icbCell(Icb icb) {
		return new Cell(Names.shortened(icb.name()), this.links.organisation(icb.code()));
	}

	private Cell regionCell(Icb icb) {
		return icb.regionCode().isEmpty() ? Cell.of("Not recorded")
				: new Cell(icb.regionName(), this.links.organisation(icb.regionCode()));
	}

}
