"""Regions, ICBs, trusts, sub-ICB locations and partnerships, and what ties them together."""
import csv
from pathlib import Path

from .dates import day_after
from .names import OTHER_ICB_NAMES, OTHER_TRUST_NAMES, icb_short_name, slug, town_name, trust_name

ICBS_ON = "2022-07-01"
ICB_MERGERS_ON = "2026-04-01"
HOLDS_FROM = "2021-07-01"
LIST_OF_2026 = "2026-08-22"
REGISTERS = (  # date of the register, column of the collected trusts, source
    ("2022-03-17", "icb_ods_march_2022", "ods-etr-2022-03"),
    ("2025-07-15", "icb_ods_july_2025", "ods-etr-2025-07"),
    ("2026-07-08", "icb_ods", "ods-etr-2026-07"),
)
STATEMENT = "written-statement-icb-boundaries-2025-09"


def derive(facts, catalogue, dataset):
    _national_bodies(dataset)
    _regions(facts, catalogue, dataset)
    _icbs(facts, catalogue, dataset)
    _clusters(facts, catalogue, dataset)
    _trusts(facts, dataset)
    _registrations(facts, dataset)
    _system_partners(facts, dataset)
    _successions(facts, dataset)
    _sub_icb_locations(facts, dataset)
    _partnerships(facts, catalogue, dataset)


def _national_bodies(dataset):
    framework = ["nhs-oversight-framework-2022-23"]
    dataset.add("national_bodies", code="X24", name="NHS England", role="OVERSIGHT", sources=framework,
                other_names="NHSE;NHSEI;NHS England and NHS Improvement")
    dataset.add("national_bodies", code="national:cqc", name="Care Quality Commission", other_names="CQC",
                role="QUALITY_REGULATOR", sources=framework)


def _regions(facts, catalogue, dataset):
    for row in facts["regions"]:
        dataset.add("regions", code=row["region_code"], name=row["name"], other_names=f"NHS England {row['name']}",
                    ons_code=row["ons_code"], sources=catalogue.refs(row["source"]))


def _icbs(facts, catalogue, dataset):
    for row in facts["icbs"]:
        code, short = row["icb_ods"], icb_short_name(row["name"])
        new = row["open_date"] == ICB_MERGERS_ON
        sources = catalogue.refs(row["source"], "davewest84-icbs")
        if row["status"] == "active" and "ons-sicbl26-icb26" not in sources:
            sources.append("ons-sicbl26-icb26")
        note = ""
        if new:
            sources.append(STATEMENT)
        if code == "Z9B2Z":
            note = "Announced in September 2025 under the name North West and North Central London."
        if code == "QRL":
            sources.append(STATEMENT)
            note = ("Its boundary changed on 1 April 2026; the Office for National Statistics then replaced its code "
                    "E54000042 with E54000067.")
        dataset.add("icbs", code=code, name=row["name"], ons_code=row["ons_code_2026"] or row["ons_code"],
                    other_names=";".join([short, f"{short} ICB", f"NHS {short} ICB"] + OTHER_ICB_NAMES.get(code, [])),
                    opened_on=row["open_date"], closed_on=row["close_date"], sources=sources, note=note)
        lookups = ["ons-sicbl26-icb26"] if new else ["ons-loc22-icb22"]
        if row["status"] == "active" and not new:
            lookups.append("ons-sicbl26-icb26")
        dataset.add("icb_regions", icb=code, region=row["region_code"], valid_from=ICB_MERGERS_ON if new else "",
                    evidence="STATED", confirmed_on="2026-04" if row["status"] == "active" else "2022-07",
                    sources=lookups)


CLUSTER_NAMES = {
    "BNSSG-GLO": "Bristol, North Somerset and South Gloucestershire with Gloucestershire",
    "BSOL-BC": "Birmingham and Solihull with Black Country",
    "BSW-DOR-SOM": "Bath and North East Somerset, Swindon and Wiltshire with Dorset and Somerset",
    "CW-HW": "Coventry and Warwickshire with Herefordshire and Worcestershire",
    "DLN": "Derby and Derbyshire, Lincolnshire, Nottingham and Nottinghamshire",
    "LNR": "Leicester, Leicestershire and Rutland with Northamptonshire",
    "SEL-SWL": "South East London with South West London",
    "STW-SSOT": "Shropshire, Telford and Wrekin with Staffordshire and Stoke-on-Trent",
    "SW-PEN": "Devon with Cornwall and the Isles of Scilly",
}
# The same clusters under the ids of the committees file, whose dates are better.
CLUSTER_OF_COMMITTEE = {"cluster-dln": "DLN", "cluster-stw-sso": "STW-SSOT"}
EARLIER_CLUSTERS = {
    "cluster-central-east": ("central-east", "Bedfordshire, Luton and Milton Keynes with Cambridgeshire and Peterborough "
                             "and Hertfordshire and West Essex"),
    "cluster-essex": ("greater-essex", "Greater Essex"),
    "cluster-norfolk-suffolk": ("norfolk-suffolk", "Norfolk and Waveney with Suffolk and North East Essex"),
}


def _clusters(facts, catalogue, dataset):
    dated = {}
    for row in facts["joint_committees"]:
        if row["committee_id"] in CLUSTER_OF_COMMITTEE:
            key = CLUSTER_OF_COMMITTEE[row["committee_id"]], row["member_ods"]
            dated[key] = row["from_date"], catalogue.refs(row["source"])
    members = sorted((row["cluster_id"], row["icb_ods"]) for row in facts["icbs"] if row["cluster_id"])
    for cluster in sorted({cluster for cluster, _ in members}):
        starts = [start for (of, _), start in dated.items() if of == cluster]
        dataset.add("icb_clusters", code=_cluster_code(cluster), name=CLUSTER_NAMES[cluster], other_names=cluster,
                    opened_on=starts[0][0] if starts else f"..{LIST_OF_2026}",
                    sources=["davewest84-icbs", *(starts[0][1] if starts else []), "nhs-confed-clusters-mergers",
                             "distilled-post-cluster-mergers"],
                    note="Clustered ICBs have been told to merge by April 2027.")
    for cluster, icb in members:
        start, more = dated.get((cluster, icb), (f"..{LIST_OF_2026}", []))
        dataset.add("icb_cluster_members", icb=icb, cluster=_cluster_code(cluster), valid_from=start, evidence="STATED",
                    confirmed_on=LIST_OF_2026, sources=["davewest84-icbs", *more])
    for committee, (key, name) in EARLIER_CLUSTERS.items():
        rows = [row for row in facts["joint_committees"] if row["committee_id"] == committee]
        sources = catalogue.refs(rows[0]["source"])
        note = "One of three clusters in the East of England before the mergers of April 2026."
        if committee == "cluster-essex":
            note += " Parts of two other ICBs were to join it."
        dataset.add("icb_clusters", code=f"cluster:{key}", name=name, opened_on="2025", closed_on="2026-03-31",
                    sources=sources, note=note)
        for row in rows:
            dataset.add("icb_cluster_members", icb=row["member_ods"], cluster=f"cluster:{key}",
                        valid_from=row["from_date"], valid_to=day_after(row["to_date"]), evidence="STATED",
                        confirmed_on=catalogue.published(sources[0]), sources=sources)


def _cluster_code(cluster):
    return f"cluster:{slug(cluster)}"


UNDATED_NAMES = ("RA2", "RRF")  # trusts with a former name, in `names`, whose period is not known
NO_SUCCESSOR = ("R0C", "RYH")  # closed trusts for which no source names a successor


def _trusts(facts, dataset):
    for row in facts["trusts"]:
        kind, note = row["type"].upper(), ""
        if not kind:
            kind, note = _type_of_closed(row)
        sources = [] if "not in ODS" in row["source"] else ["ods-etr-2026-07"]
        if "Davewest84" in row["source"]:
            sources.append("davewest84-trusts")
        if not sources[0].startswith("ods"):
            note = "Care trusts are not in the register of NHS trusts that was read, so its dates and address are missing."
        if row["trust_ods"] in UNDATED_NAMES:
            sources.append("ods-etr-2025-07")
            note = "The register of July 2025 has a former name. No source dates the change."
        if row["trust_ods"] in NO_SUCCESSOR:
            note = "No source names a successor."
        former = [entry for entry in _read("former_names") if entry["code"] == row["trust_ods"]]
        sources += [source for entry in former for source in entry["sources"].split(";") if source not in sources]
        dataset.add("trusts", code=row["trust_ods"], name=trust_name(row["name"]), type=kind,
                    other_names=";".join(name for name in OTHER_TRUST_NAMES.get(row["trust_ods"], [])
                                         if name not in {entry["name"] for entry in former}),
                    former_names=";".join(_former(entry["name"], entry["valid_from"], entry["valid_to"])
                                          for entry in former),
                    legal_form=row["legal_form"].upper(), subtype=row["nof_subtype"], town=town_name(row["town"]),
                    postcode=row["postcode"], opened_on=row["open_date"], closed_on=row["close_date"],
                    sources=sources, note=note)


def _former(name, start, end):
    return f"{name}|{start}|{end}"


def _type_of_closed(row):
    if row["nof_subtype"]:
        return row["nof_subtype"].split(" - ")[0].upper(), "Type derived from its peer group in the oversight league tables."
    for words, kind in (("AMBULANCE SERVICE", "AMBULANCE"), ("MENTAL HEALTH", "MENTAL_HEALTH"),
                        ("COMMUNITY HEALTH", "COMMUNITY"), ("COMMUNITY SERVICES", "COMMUNITY")):
        if words in row["name"]:
            return kind, "Type derived from its name."
    return "UNKNOWN", ""


def _registrations(facts, dataset):
    icbs = dataset.by_code("icbs")
    successors = {}
    for row in facts["succession"]:
        if row["kind"] == "icb":
            successors.setdefault(row["predecessor"], set()).add(row["successor"])
    for trust in facts["trusts"]:
        if "not in ODS" in trust["source"]:
            continue
        seen = [(on, trust[column], source) for on, column, source in REGISTERS if trust[column] in icbs]
        in_life = [entry for entry in seen if not _opened_after(icbs[entry[1]], trust["close_date"])]
        _registration(trust, in_life or seen, not in_life, successors, dataset)


def _opened_after(icb, closed_on):
    return bool(closed_on) and icb["opened_on"] == ICB_MERGERS_ON and closed_on < ICB_MERGERS_ON


def _registration(trust, seen, rewritten, successors, dataset):
    spells = []  # one for each run of registers that agree
    for on, icb, source in seen:
        if spells and spells[-1]["icb"] == icb:
            spells[-1].update(last=on, sources=spells[-1]["sources"] + [source])
        else:
            spells.append({"icb": icb, "first": on, "last": on, "sources": [source]})
    start = trust["open_date"] if trust["open_date"] > HOLDS_FROM else ""
    known_since_2022 = bool(spells) and spells[0]["first"] == REGISTERS[0][0]
    evidence, note = ("STATED" if known_since_2022 or start == trust["open_date"] else "DERIVED"), ""
    if rewritten:
        note = "The register files this trust, closed before, under an ICB that opened in 2026."
    elif evidence == "DERIVED":
        note = "Taken to hold before the first register that was read as well."
    for spell, following in zip(spells, spells[1:] + [None]):
        end = day_after(trust["close_date"]) if trust["close_date"] else ""
        next_start, next_evidence, next_note = "", "STATED", ""
        if following:
            if following["icb"] in successors.get(spell["icb"], ()):
                end = next_start = ICB_MERGERS_ON
                next_evidence, next_note = "DERIVED", "Starts on the date on which the ICB succeeded the former ICB."
            else:
                end = next_start = f"{day_after(spell['last'])}..{following['first']}"
                next_note = "Changed on an unknown date between the two registers."
        dataset.add("trust_registrations", trust=trust["trust_ods"], icb=spell["icb"], valid_from=start, valid_to=end,
                    evidence=evidence, confirmed_on=spell["last"], sources=spell["sources"], note=note)
        start, evidence, note = next_start, next_evidence, next_note


def _system_partners(facts, dataset):
    systems = {icb_short_name(row["name"]): row["icb_ods"] for row in facts["icbs"] if row["open_date"] != ICB_MERGERS_ON}
    for trust in facts["trusts"]:
        for system in trust["ics_as_listed"].split("; "):
            if system in ("", "-"):
                continue
            icb, evidence, note = systems[system], "STATED", ""
            start = trust["open_date"] if trust["open_date"] > HOLDS_FROM else ""
            if (trust["trust_ods"], system) == ("RY3", "Cambridgeshire and Peterborough"):
                icb, start, evidence = "S1Y5D", f"{ICB_MERGERS_ON}?", "DERIVED"
                note = ("Listed in August 2026 under the former system of Cambridgeshire and Peterborough; the start is "
                        "inferred from the closure of Cambridgeshire Community Services NHS Trust on 31 March 2026.")
            dataset.add("system_partners", trust=trust["trust_ods"], icb=icb, valid_from=start, evidence=evidence,
                        confirmed_on=LIST_OF_2026, sources=["davewest84-trusts"], note=note)


def _successions(facts, dataset):
    trusts = dataset.codes("trusts")
    rows = [row for row in facts["succession"]
            if row["kind"] == "icb" or (row["predecessor"] in trusts and row["successor"] in trusts)]
    for row in rows:
        shared = sum(1 for other in rows if (other["predecessor"], other["effective_date"])
                     == (row["predecessor"], row["effective_date"]))
        if row["kind"] == "icb":
            listed = (row["predecessor"], row["successor"]) != ("QM7", "D7T5G")
            sources = ["ons-loc22-icb22", "ons-sicbl26-icb26"] + (["davewest84-icbs"] if listed else [])
            dataset.add("successions", predecessor=row["predecessor"], successor=row["successor"],
                        effective_on=row["effective_date"], partial=row["partial"],
                        evidence="STATED" if listed else "DERIVED", sources=sources, note=_succession_note(row),
                        confirmed_on=LIST_OF_2026 if listed else "2026-04")
        else:
            listed = "Davewest84" in row["source"]
            dataset.add("successions", predecessor=row["predecessor"], successor=row["successor"],
                        effective_on=row["effective_date"], partial="yes" if shared > 1 else "no", evidence="STATED",
                        confirmed_on=LIST_OF_2026 if listed else "2022-10",
                        sources=["davewest84-trusts" if listed else "ods-succession-2022-10"])


    for row in _read("more_successions"):
        dataset.add("successions", **row | {"sources": row["sources"].split(";")})


def _read(name):
    with open(Path(__file__).with_name(f"{name}.csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _succession_note(row):
    if not row["detail"].startswith("sub-ICB locations: "):
        return "The boundary was split: no whole sub-ICB location moved."
    locations = row["detail"].removeprefix("sub-ICB locations: ").split(";")
    return f"Takes over sub-ICB location{'s' if len(locations) > 1 else ''} {', '.join(locations)}."


def _sub_icb_locations(facts, dataset):
    old, new = ["ons-loc22-icb22"], ["ons-sicbl26-icb26"]
    groups = {row["location"]: row["name"] for row in _read("clinical_commissioning_groups")}
    for row in facts["sub_icb_locations"]:
        code, before, after = row["sub_icb_ods"], row["icb_2022"], row["icb_2026"]
        note = ""
        if row["ons_code_2022"] and row["ons_code_2026"] and row["ons_code_2022"] != row["ons_code_2026"]:
            note = (f"The Office for National Statistics replaced its code {row['ons_code_2022']} with "
                    f"{row['ons_code_2026']} in 2026, which marks a changed boundary.")
        renamed = row["name_2022"] and row["name_2026"] and row["name_2022"] != row["name_2026"]
        former = [_former(groups[code], "", ICBS_ON)] if code in groups else []
        if renamed:
            former.append(_former(row["name_2022"], ICBS_ON, ICB_MERGERS_ON))
        dataset.add("sub_icb_locations", code=code, name=row["name_2026"] or row["name_2022"],
                    former_names=";".join(former), ons_code=row["ons_code_2026"] or row["ons_code_2022"],
                    opened_on="" if before else ICB_MERGERS_ON, closed_on="" if after else "2026-03-31",
                    sources=(["ons-lsoa11-ccg21"] if code in groups else []) + (old if before else [])
                    + (new if after else []), note=note)
        if before == after:
            dataset.add("sub_icb_location_icbs", sub_icb_location=code, icb=before, evidence="STATED",
                        confirmed_on="2026-04", sources=old + new)
            continue
        if before:
            dataset.add("sub_icb_location_icbs", sub_icb_location=code, icb=before, valid_to=ICB_MERGERS_ON,
                        evidence="STATED", confirmed_on="2022-07", sources=old)
        if after:
            dataset.add("sub_icb_location_icbs", sub_icb_location=code, icb=after, valid_from=ICB_MERGERS_ON,
                        evidence="STATED", confirmed_on="2026-04", sources=new)


PARTNERSHIP_STARTS = {  # what is known of the start, where the collected date is not simply one
    "QOP": ("2022-11..", "A council cabinet took the decision to set it up on 1 November 2022."),
    "QE1": ("..2022-09-30", "It first met formally on 30 September 2022."),
}


def _partnerships(facts, catalogue, dataset):
    for row in facts["icps"]:
        icb, sources = row["icb_ods"], catalogue.refs(row["source"])
        name, _, alias = row["icp_name"].partition(" (")
        code = f"partnership:{slug(icb_short_name(dataset.by_code('icbs')[icb]['name']))}"
        start, note = PARTNERSHIP_STARTS.get(icb, (row["since"], ""))
        if row["statutory_members"]:
            note = f"{note} Members named: {row['statutory_members'].replace('; ', ', ')}.".strip()
        dataset.add("integrated_care_partnerships", code=code, name=name.split(": ")[-1], opened_on=start,
                    other_names=alias.rstrip(")") if alias.startswith("Health") else "", sources=sources, note=note)
        dataset.add("partnership_icbs", partnership=code, icb=icb, valid_from=start, evidence="STATED",
                    confirmed_on=next(iter(catalogue.published_all(sources)), ""), sources=sources)
