"""Councils: districts, unitary councils and county councils, what succeeded them, and the ICBs that they are in."""
import csv
from collections import Counter
from pathlib import Path

from .dates import day_before
from .organisations import ICB_MERGERS_ON, STATEMENT

SMALL_AREAS = "ons-lsoa11-sicbl22-lad22"
COUNTIES = "ons-ltla21-utla21"
NEW_COUNCILS = ["ons-ltla22-ltla23", "localgov-new-unitaries-2023"]
NEW_COUNCILS_ON = "2023-04-01"
COUNTY_SUCCESSORS = {  # county councils that were abolished with their districts
    "E10000006": ("E06000063", "E06000064"),
    "E10000023": ("E06000065",),
    "E10000027": ("E06000066",),
}
# The only location that was cut and not moved whole: its councils, and the location that took over their part of it.
FRIMLEY = "D4U1Y"
FRIMLEY_PARTS = {
    "E06000036": "U2G6B", "E06000039": "U2G6B", "E06000040": "U2G6B",
    "E07000089": "D9Y0V", "E07000092": "D9Y0V",
    "E07000209": "92A", "E07000212": "92A", "E07000214": "92A", "E07000216": "92A",
}
FRIMLEY_NOTE = "The division of Frimley by council is derived from the counties."


def derive(facts, catalogue, dataset):
    names = {row["lad_code"]: row["lad_name"] for row in facts["local_authority_icb"]}
    successors = {row["council"]: (row["successor"],) for row in _read("council_successions")} | COUNTY_SUCCESSORS
    areas = {council: Counter() for council in names}
    for row in _read("council_locations"):
        areas[row["council"]][row["location"], row["council"]] += int(row["small_areas"])
    _compare(areas, facts)
    counties = {}
    for row in _read("county_councils"):
        counties[row["county"]] = f"{row['name']} County Council"
        areas.setdefault(row["county"], Counter()).update(areas[row["district"]])
    for row in _read("council_successions"):
        names[row["successor"]] = row["successor_name"]
        areas.setdefault(row["successor"], Counter()).update(areas[row["council"]])
    new = {successor for of in successors.values() for successor in of}
    for code, name in sorted((names | counties).items()):
        sources = [SMALL_AREAS] if code in names and code not in new else [COUNTIES] if code in counties else []
        changed = code in successors or code in new
        dataset.add("local_authorities", code=code, name=name, sources=sources + (NEW_COUNCILS if changed else []),
                    other_names=name.removesuffix(" County Council") if code in counties else "",
                    opened_on=NEW_COUNCILS_ON if code in new else "",
                    closed_on=day_before(NEW_COUNCILS_ON) if code in successors else "")
        _within(code, areas[code], code in counties, code in new, code in successors, facts, dataset)
    for code, of in successors.items():
        for successor in of:
            dataset.add("successions", predecessor=code, successor=successor, effective_on=NEW_COUNCILS_ON,
                        partial="yes" if len(of) > 1 else "no", evidence="STATED", confirmed_on="2023-04",
                        sources=NEW_COUNCILS)


def _within(council, areas, county, new, closed, facts, dataset):
    """The shares of a council's small areas in the ICBs of 2022, and of 2026 where they differ."""
    locations = {row["sub_icb_ods"]: row for row in facts["sub_icb_locations"]}
    before, after, cut = Counter(), Counter(), set()
    for (location, district), count in areas.items():
        before[locations[location]["icb_2022"]] += count
        moved_to = FRIMLEY_PARTS[district] if location == FRIMLEY else location
        after[locations[moved_to]["icb_2026"]] += count
        if location == FRIMLEY:
            cut.add(locations[moved_to]["icb_2026"])
    total = sum(areas.values())
    common = {"local_authority": council, "evidence": "DERIVED"}
    sources = [SMALL_AREAS] + ([COUNTIES] if county else []) + (NEW_COUNCILS if new else [])
    start = NEW_COUNCILS_ON if new else ""
    for icb, count in before.items():
        end = NEW_COUNCILS_ON if closed else "" if after[icb] == count else ICB_MERGERS_ON
        dataset.add("local_authority_icbs", **common, icb=icb, share=_share(count, total), valid_from=start, valid_to=end,
                    confirmed_on="2022", sources=sources)
    for icb, count in after.items():
        if not closed and before[icb] != count:
            dataset.add("local_authority_icbs", **common, icb=icb, share=_share(count, total),
                        valid_from=ICB_MERGERS_ON, confirmed_on="2026-04",
                        sources=sources + ["ons-sicbl26-icb26"] + ([STATEMENT] if icb in cut else []),
                        note=FRIMLEY_NOTE if icb in cut else "")


def _share(count, total):
    return round(count / total, 4)


def _compare(areas, facts):
    """Small areas by location, added up, are those of the collected list of councils and ICBs."""
    icbs = {row["sub_icb_ods"]: row["icb_2022"] for row in facts["sub_icb_locations"]}
    found = Counter()
    for council, counted in areas.items():
        for (location, _), count in counted.items():
            found[council, icbs[location]] += count
    collected = {(row["lad_code"], row["icb_ods"]): int(row["lsoa_count"]) for row in facts["local_authority_icb"]}
    if found != collected:
        raise ValueError("small areas by location differ from those by ICB")


def _read(name):
    with open(Path(__file__).with_name(f"{name}.csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
