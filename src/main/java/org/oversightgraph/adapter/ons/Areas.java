package org.oversightgraph.adapter.ons;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Renaming;
import org.oversightgraph.adapter.Repeats;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Ties;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.WrittenName;
import org.oversightgraph.adapter.file.Line;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.PartialDate;

/** Applies a lookup file to the sub-ICB locations and ICBs of the dataset. */
final class Areas {

	private static final String LOCATIONS = "sub_icb_locations";

	private static final String ICBS = "icbs";

	private final Work work;

	private final PartialDate day;

	private final Ties ofLocations;

	private final Ties ofIcbs;

	private final String regionColumn;

	private final Map<String, String> regionOfIcb = new HashMap<>();

	private final Set<String> locations = new LinkedHashSet<>();

	private final Repeats repeats;

	/** The date of the latest earlier lookup; null if there is none. */
	private final @Nullable PartialDate lastSeen;

	Areas(Work work, PartialDate day, String icbColumn, String regionColumn) {
		this.work = work;
		this.day = day;
		this.regionColumn = regionColumn;
		this.ofLocations = new Ties(work, "sub_icb_location_icbs", "sub_icb_location", "icb", icbColumn, day);
		this.ofIcbs = new Ties(work, "icb_regions", "icb", "region", regionColumn, day);
		this.lastSeen = lastSeen();
		this.repeats = new Repeats(work.faults());
	}

	/** Applies a line of the lookup. */
	void take(Line line, Area location, Area icb, String region) {
		if (!this.locations.add(location.code())) {
			this.work.faults()
				.ofLine(line, "The location " + location.code() + " occurs twice.", "Remove one of the two rows.");
			return;
		}
		if (this.work.revision().body(region, OrganisationKind.REGION) == null) {
			this.work.faults()
				.unknown(line, this.regionColumn, region, "is not the code of a region",
						this.work.revision().codes(OrganisationKind.REGION), this.work.revision()::named,
						"Correct it.");
			return;
		}
		// Reports an ICB that has another name or statistical code on an earlier line.
		this.repeats.isFirst(line, "the name and statistical code of " + icb.code(), icb);
		String known = this.regionOfIcb.putIfAbsent(icb.code(), region);
		if (known == null) {
			body(line, ICBS, OrganisationKind.ICB, icb);
			this.ofIcbs.observe(line, icb.code(), region, null);
		}
		else if (!known.equals(region)) {
			this.work.faults()
				.ofValue(line, this.regionColumn, region,
						"differs from the region of " + icb.code() + " on an earlier line, " + known,
						"An ICB is in one region.");
		}
		body(line, LOCATIONS, OrganisationKind.SUB_ICB_LOCATION, location);
		this.ofLocations.observe(line, location.code(), icb.code(), null);
	}

	private void body(Line line, String table, OrganisationKind kind, Area area) {
		Held held = this.work.revision().body(area.code(), kind);
		if (held != null) {
			if (!isConfirmedLater(table, area.code())) {
				amend(table, held, area);
			}
		}
		else if (this.work.revision().body(area.code()) != null) {
			this.work.faults()
				.ofLine(line, area.code() + " is the code of another organisation in the dataset: "
						+ this.work.revision().named(area.code()) + ".", "Correct one of the two.");
		}
		else {
			open(table, area);
		}
	}

	/**
	 * Returns whether the recorded data on an area is from a later date than the file.
	 */
	private boolean isConfirmedLater(String table, String code) {
		return ties(table, code).stream()
			.map((tie) -> Days.parsed(tie.text("confirmed_on")))
			.anyMatch((on) -> on != null && Days.isAfter(on, this.day));
	}

	private List<Held> ties(String table, String code) {
		boolean icb = table.equals(ICBS);
		return this.work.revision()
			.rows(icb ? "icb_regions" : "sub_icb_location_icbs", icb ? "icb" : "sub_icb_location", code);
	}

	private void amend(String table, Held held, Area area) {
		Map<String, String> changed = new HashMap<>();
		String code = area.code();
		String former = held.text("name");
		String formerCode = held.text("ons_code");
		if (!WrittenName.isSame(former, area.name())) {
			changed.putAll(Renaming.of(held, area.name(), Renaming.lastConfirmed(ties(table, code)), this.day));
			this.work.found(Kind.RENAMED, code,
					former + " (" + code + ") is now called " + area.name() + ", by " + Days.last(this.day) + ".");
		}
		if (!area.onsCode().isEmpty() && !area.onsCode().equals(formerCode)) {
			changed.put("ons_code", area.onsCode());
			this.work.found(Kind.AMENDED, code,
					this.work.revision().named(code) + " has the statistical code " + area.onsCode() + ", formerly "
							+ formerCode + ". Its boundary changed by " + Days.last(this.day) + ".");
		}
		if (held.row().value("closed_on") != null && Days.isAfter(this.day, closedOn(held))) {
			this.work.remark(this.work.revision().named(code) + " is in the file and recorded as closed on "
					+ held.text("closed_on") + ".");
		}
		if (!changed.isEmpty()) {
			held.amend(changed);
			held.cite(this.work.source());
		}
	}

	private static PartialDate closedOn(Held held) {
		return PartialDate.parse(held.text("closed_on"));
	}

	private void open(String table, Area area) {
		Map<String, String> row = new HashMap<>(Map.of("code", area.code(), "name", area.name(), "ons_code",
				area.onsCode(), "opened_on", Days.between(this.lastSeen, Days.last(this.day))));
		row.put("sources", this.work.source());
		this.work.revision().add(table, row);
		this.work.found(Kind.OPENED, area.code(), this.work.revision().named(area.code()) + " is new, "
				+ Days.inWords(row.getOrDefault("opened_on", "")) + ".");
	}

	private @Nullable PartialDate lastSeen() {
		return this.work.revision()
			.rows("sub_icb_location_icbs")
			.stream()
			.map((tie) -> Days.parsed(tie.text("confirmed_on")))
			.filter((on) -> on != null && Days.isAfter(this.day, on))
			.max((first, second) -> Days.last(first).compareTo(Days.last(second)))
			.orElse(null);
	}

	/** Remarks on open areas that are not in the file. */
	void remarks() {
		absent(LOCATIONS, this.locations);
		absent(ICBS, this.regionOfIcb.keySet());
	}

	private void absent(String table, Set<String> present) {
		List<String> absent = this.work.revision()
			.rows(table)
			.stream()
			.filter((held) -> !present.contains(held.text("code")) && livesOn(held))
			.map((held) -> this.work.revision().named(held.text("code")))
			.toList();
		if (!absent.isEmpty()) {
			this.work.remark("Not in the file and left unchanged: " + String.join(", ", absent) + ".");
		}
	}

	private boolean livesOn(Held held) {
		PartialDate opened = held.row().date("opened_on");
		PartialDate closed = held.row().date("closed_on");
		return (opened == null || !Days.isAfter(opened, this.day))
				&& (closed == null || !Days.isAfter(this.day, closed));
	}

}
