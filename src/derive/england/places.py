"""Places within a board's area and who works together in them."""
import re

from .dates import bounds
from .councils import FRIMLEY_NOTE
from .organisations import ICB_MERGERS_ON, STATEMENT

SUBTYPES = {
    "locality (place_based_partnership)": "locality",
    "former_place_partnership (to July 2022)": "place_based_partnership",
    "area_integrated_care_partnership (above place level)": "area_partnership",
    "alliance (place)": "place_alliance",
    "place (named in a contract notice)": "place",
}
STARTS = {  # what a collected start is worth: the date, and a note where it needs one
    "2022-01 (shadow)": ("2022-01", "It began in shadow form in January 2022."),
    "2022-07-01 (or before)": ("..2022-07-01", ""),
    "2022-07-01 (or before; Plymouth LCP had a 2021-24 plan)": ("..2022-07-01", "It had a plan for 2021 to 2024."),
    "2022-10": ("..2022-10", "The ICB appointed a director for it in October 2022."),
    "by 2022-03": ("..2022-03", ""),
    "2022-07-27 (decision)": ("2022-07-27..", "The ICB decided on 27 July 2022 to set it up."),
    "2022-09 (place committee)": ("..2022-09", "Its formal committee was to meet first in September 2022."),
}
# Names that say nothing without the system they belong to.
FULLER_NAMES = {
    "nenc-north": "North area (North East and North Cumbria)",
    "nenc-central": "Central area (North East and North Cumbria)",
    "nenc-south": "South area (North East and North Cumbria)",
    "nenc-north-cumbria": "North Cumbria area (North East and North Cumbria)",
    "cios-central": "Central integrated care area (Cornwall and the Isles of Scilly)",
    "cios-north-east": "North and East integrated care area (Cornwall and the Isles of Scilly)",
    "cios-west": "West integrated care area (Cornwall and the Isles of Scilly)",
}
NOTES = {
    "lsc-morecambe-bay": "Known only from a contract notice that names it.",
    "hw-herefordshire": "The source speaks of two places. Which ones they are is derived from the name of the system.",
    "hw-worcestershire": "The source speaks of two places. Which ones they are is derived from the name of the system.",
    "nn-bassetlaw": "The ICB is derived from the area.",
}
# Places named after a county, whose county council is worked out from the shared area.
COUNTY_PLACES = {
    "llr-leicestershire": "Leicestershire", "sx-east-sussex": "East Sussex", "sx-west-sussex": "West Sussex",
    "hw-worcestershire": "Worcestershire", "lsc-lancashire": "Lancashire",
}
# Places of Frimley, whose successors are worked out from the counties of their councils.
FRIMLEY_PLACES = {"fri-surrey-heath": ("S9B9J",), "fri-neh-farnham": ("QRL", "S9B9J")}
SPLIT_BOARDS = ("QJG", "QM7", "QNQ")
UNNAMED = {"City and District Councils (one representative)": "the city and district councils",
           "District and Borough Councils": "district and borough councils",
           "HCRG Care Group (printed \"HCRC\", formerly Virgin Care)": "HCRG Care Group",
           "Derbyshire Health United (out of hours provider)": "Derbyshire Health United",
           "Voluntary and community sector": "the voluntary and community sector",
           "Voluntary and community sector organisations": "voluntary and community organisations",
           "Primary care services": "primary care services",
           "Primary Care Networks": "primary care networks",
           "GPs / Primary Care Networks": "GPs and primary care networks",
           "Leeds GP Confederation / primary care": "Leeds GP Confederation and primary care",
           "Social care providers": "social care providers",
           "Public Health": "public health",
           "Housing": "housing",
           "Council for voluntary service": "the council for voluntary service",
           "major NHS organisations in Tower Hamlets (not named; seven partner organisations in all)":
               "NHS organisations that are not named"}


def derive(facts, catalogue, dataset):
    partners = {}
    for row in facts["place_partners"]:
        partners.setdefault(row["place_id"], []).append(row)
    for row in facts["places"] + facts["places_more"]:
        _place(row, partners.pop(row["place_id"], []), catalogue, dataset)
    if partners:
        raise ValueError(f"partners of unknown places: {sorted(partners)}")


def _place(row, partners, catalogue, dataset):
    code, sources = f"place:{row['place_id']}", catalogue.refs(row["source"])
    name, _, alias = row["name"].partition(" (")
    former = row["type"].startswith("former")
    since = row.get("since", "")
    start, note = STARTS.get(since, (since, ""))
    bounds(start or "2022")
    councils = [council for council in row.get("lad_codes", "").split(";") if council]
    named = _partners(row, partners, councils, sources, catalogue, dataset)
    notes = [note, NOTES.get(row["place_id"], "")]
    if former:
        notes.append("Replaced in July 2022, when places were drawn along council boundaries.")
    if row["type"].startswith("area"):
        notes.append("An area above place level.")
    if named:
        notes.append(f"Other partners named: {', '.join(named)}.")
    dataset.add("places", code=code, name=FULLER_NAMES.get(row["place_id"], name),
                other_names=re.sub(r"^also written ", "", alias.rstrip(")")), subtype=SUBTYPES.get(row["type"], row["type"]),
                opened_on=start, closed_on="2022-07" if former else "", sources=sources,
                note=" ".join(filter(None, notes)))
    _within(row, code, start, "2022-07" if former else "", sources, catalogue, dataset)


def _within(row, code, start, end, sources, catalogue, dataset):
    """The place's board; where that board was split, also the successor that the place came under."""
    fact = {"place": code, "valid_from": start, "sources": sources,
            "confirmed_on": next(iter(catalogue.published_all(sources)), ""),
            "evidence": "DERIVED" if "derived" in row.get("basis", "") else "STATED"}
    successor = row.get("icb_ods_current", "")
    if row["icb_ods"] in SPLIT_BOARDS:
        dataset.add("place_icbs", **fact | {"icb": row["icb_ods"], "valid_to": ICB_MERGERS_ON})
        if successor:
            dataset.add("place_icbs", **fact | {"icb": successor} | _under_successor(sources))
        for icb in FRIMLEY_PLACES.get(row["place_id"], ()):
            dataset.add("place_icbs", **fact | {"icb": icb} | _under_successor(sources + [STATEMENT], FRIMLEY_NOTE))
    else:
        dataset.add("place_icbs", **fact | {"icb": row["icb_ods"], "valid_to": end})


def _partners(row, partners, councils, sources, catalogue, dataset):
    """Adds the partners that have a code, each once, and returns the names of the others."""
    coded, others = {}, []
    counties = {body["name"]: body["code"] for body in dataset.rows["local_authorities"] if body["code"].startswith("E10")}
    if row["place_id"] in COUNTY_PLACES:
        coded[counties[f"{COUNTY_PLACES[row['place_id']]} County Council"]] = ["DERIVED", list(sources)]
    for council in councils:
        coded[council] = ["DERIVED" if row["basis"] == "derived" else "STATED", list(sources)]
    council_names = [name.split(" ")[0] for name in row.get("local_authorities", "").split(";") if name]
    for partner in partners:
        organisation = partner["ods_code"] or partner["lad_code"] or counties.get(partner["partner_name"])
        refs = catalogue.refs(partner["source"])
        if organisation:
            entry = coded.setdefault(organisation, ["STATED", []])
            entry[0], entry[1] = "STATED", list(dict.fromkeys(entry[1] + refs))
        elif not _is_district(partner, council_names):
            others.append(UNNAMED.get(partner["partner_name"], partner["partner_name"]))
    start = STARTS.get(row.get("since", ""), (row.get("since", ""),))[0]
    for organisation, (evidence, refs) in coded.items():
        fact = {"place": f"place:{row['place_id']}", "organisation": organisation, "valid_from": start,
                "valid_to": "2022-07" if row["type"].startswith("former") else "", "evidence": evidence,
                "confirmed_on": next(iter(catalogue.published_all(refs)), ""), "sources": refs}
        if organisation in SPLIT_BOARDS and row["icb_ods_current"]:
            dataset.add("place_partners", **fact | {"valid_to": ICB_MERGERS_ON})
            fact.update(_under_successor(refs), organisation=row["icb_ods_current"])
        dataset.add("place_partners", **fact)
    return others


def _under_successor(sources, note="Worked out from the sub-ICB location that the ICB took over."):
    return {"valid_from": ICB_MERGERS_ON, "evidence": "DERIVED", "confirmed_on": "2026-04",
            "sources": sources + ["ons-sicbl26-icb26"],
            "note": note}


def _is_district(partner, council_names):
    return (partner["partner_type"] == "local_authority" and "County" not in partner["partner_name"]
            and partner["partner_name"].split(" ")[0] in council_names)
