"""Provider collaboratives, their members and the systems they work in."""
import re

from .dates import bounds

STARTS = {  # what a collected start is worth: the date, and a note where it needs one
    "2021-spring": ("2021-03..2021-05", ""),
    "2023-autumn (single group executive)": ("2023-09..2023-11", "One group executive was formed in autumn 2023."),
    "2022-12 (joint committee)": ("..2022-12", "Its joint committee was ratified by the ICB in December 2022."),
    "2020-10-01 (adult secure; shadow since late 2016)": ("2020-10-01", "It began in shadow form in late 2016."),
    "by 2021": ("..2021", ""),
    "by 2022": ("..2022", ""),
    "by 2022-10": ("..2022-10", ""),
    "by 2021-05": ("..2021-05", ""),
    "by 2022-07": ("..2022-07", ""),
    "2021-10-01 (year derived from the weekday)": ("2021-10-01?", "The year is worked out from the weekday."),
    "2022-04 (set-up began)": ("2022-04..", "Setting it up began in April 2022."),
}
# Boards and councils that the collected list of non-NHS members names by a code or name that we know.
BOARDS_AMONG_MEMBERS = {"nel-apc": "QMF", "dev-mhldn": "QJK"}
MEMBER_SPELLS = {
    "associate member 2021, full member since 2023": (("ASSOCIATE", "2021", "2023"), ("MEMBER", "2023", "")),
    "member since 2017": (("MEMBER", "2017", ""),),
    "member since 2018": (("MEMBER", "2018", ""),),
}
MEMBER_NOTES = {
    "member (also in MHLDC)": "",
    "member (partial list: only those starred on the CMAST page)": "The list of members that was read is partial.",
    "key system partner": "Named as a key partner, not as a member.",
    "member (programme of the SLP; lead provider not stated)": "The lead provider is not stated.",
    "member (with Locala and Spectrum, two CICs)": "With Locala and Spectrum, two community interest companies.",
    "member; hosts the core team": "Hosts the core team.",
    "member (partial list: 6 of 11)": "Six of eleven members were read.",
    "member; joint committee, shared chair": "Also in a joint committee of three of the trusts, with a shared chair.",
    "member; committees in common only": "Through committees in common only.",
    "lead partner for learning disability and autism": "Leads for learning disability and autism.",
    "member (then Southern Health NHS Foundation Trust)": "Then named Southern Health NHS Foundation Trust.",
    "member (as Forward Thinking Birmingham; the trust code is my reading)":
        "Named as Forward Thinking Birmingham, a service of this trust.",
    "\"team captain\" (trust closed since)": "Called the captain of the team.",
}
# Where the collected list is better said in other words.
OTHER_MEMBERS = {"bsol-mhpc": ["VCFSE Mental Health Collective", "as associates the councils of Birmingham and of Solihull"]}
NOTES = {
    "slp": "Another page of the same publisher gives 2016.",
    "tvw-forensic": "A network of 2017; what followed it was not read.",
    "nl-forensic": "As reported in 2019; five members, of which only the lead is named.",
    "airedale-bradford-apc": "Reported in 2019 as a programme of two years; nothing later was read.",
    "secamb-scas": "Probably the forerunner of the group that the two trusts formed later.",
    "scse-ambulance-group": "Both trusts stay separate and share a chief executive and a chair.",
    "cm-mhldc": "Only part of its members was read.",
    "nenc-pc": "Eleven trusts, of which six were read.",
    "bsw-aha": "Three acute trusts, which the source does not name.",
    "ncl-ucl-health-alliance": "All trusts of the system, which the source does not name.",
    "wyaat": "Six trusts, which the source does not name.",
    "swl-apc": "Four acute trusts, which the source does not name.",
    "emap": "Eight acute trusts, which the source does not name.",
    "gm-tpc": "Its members are not named.",
    "em-impact": "Nine providers.",
    "em-camhs": "The lead provider is not stated.",
    "swpc": "Five NHS bodies, of which only the lead is named.",
    "dw-camhs": "The lead provider is not stated.",
    "hope-aed": "Lead provider and area are not stated.",
    "wy-lpc": "Six collaboratives; who leads which is not stated.",
}


COLLECTED = "2026-11-21"


def derive(facts, catalogue, dataset):
    closed = {row["trust_ods"]: row["close_date"] for row in facts["trusts"] if row["close_date"]}
    updates = {(row["collaborative_id"], row["field"]): row for row in facts["collaborative_updates"]}
    members = facts["collaborative_members"] + facts["collaborative_members_more"]
    for row in facts["collaboratives"] + facts["collaboratives_more"]:
        key = row["collaborative_id"]
        update = updates.get((key, "since"))
        start, note = _start(update["value"] if update else row["since"])
        sources = catalogue.refs(row["source"])
        if update:
            sources += catalogue.refs(update["source"])
        if (key, "superseded_by") in updates:
            sources += catalogue.refs(updates[key, "superseded_by"]["source"])
        _collaborative(row, start, note, sources, dataset)
        _systems(row, start, sources, catalogue, dataset)
        _members(row, [member for member in members if member["collaborative_id"] == key], start, sources, catalogue,
                 dataset, closed)
    known = dataset.codes("provider_collaboratives")
    unknown = {row["collaborative_id"] for row in members if f"collaborative:{row['collaborative_id']}" not in known}
    if unknown:
        raise ValueError(f"members of unknown collaboratives: {unknown}")


def _start(since):
    start, note = STARTS.get(since, (since, ""))
    bounds(start or "2022")
    return start, note


def _collaborative(row, start, note, sources, dataset):
    key = row["collaborative_id"]
    name, aliases = row["name"], re.findall(r"\(([A-Z]{3,5}|NENC Providers)\)", row["name"])
    for alias in aliases:
        name = name.replace(f" ({alias})", "")
    name = name.replace(" (joint board from 1 April 2026)", "")
    name, earlier, former = name.partition(" (earlier: ")
    if earlier:
        aliases.append(former.rstrip(")"))
    others = OTHER_MEMBERS.get(key) or [other.strip() for other in row.get("non_nhs_members", "").split(";")]
    others = [other for other in others if other and not re.search(r"ICB \(Q..\)", other)]
    notes = [NOTES.get(key, ""), note, f"Other members named: {', '.join(others)}." if others else ""]
    dataset.add("provider_collaboratives", code=f"collaborative:{key}", name=name, other_names=";".join(aliases),
                subtype=row["type"], opened_on=start, sources=sources, note=" ".join(filter(None, notes)))


def _systems(row, start, sources, catalogue, dataset):
    derived = row.get("icb_basis", "").startswith("derived")
    for icb in filter(None, row["icb_ods"].split(";")):
        dataset.add("collaborative_icbs", collaborative=f"collaborative:{row['collaborative_id']}", icb=icb,
                    valid_from=start, evidence="DERIVED" if derived else "STATED", sources=sources,
                    confirmed_on=_confirmed(sources, catalogue))


def _members(row, members, start, sources, catalogue, dataset, closed):
    def since(trust):
        # A page that gives no start tells only that the membership existed when it was read, or before the trust closed.
        return start or f"..{closed.get(trust, COLLECTED)}"

    code = f"collaborative:{row['collaborative_id']}"
    seen = set()
    for member in members:
        refs = catalogue.refs(member["source"])
        role_text, trust = member["role"], member["trust_ods"]
        evidence = "DERIVED" if "my reading" in role_text else "STATED"
        for role, first, last in MEMBER_SPELLS.get(role_text, ((_role(role_text), since(trust), ""),)):
            seen.add((trust, role))
            dataset.add("collaborative_members", organisation=trust, collaborative=code, role=role, valid_from=first,
                        valid_to=last, evidence=evidence, confirmed_on=_confirmed(refs, catalogue), sources=refs,
                        note=MEMBER_NOTES.get(role_text, ""))
    for column, role in (("lead_provider_ods", "LEAD"), ("host_ods", "HOST")):
        trust = row.get(column, "")
        if trust and (trust, role) not in seen:
            dataset.add("collaborative_members", organisation=trust, collaborative=code, role=role, valid_from=since(trust),
                        evidence="STATED", confirmed_on=_confirmed(sources, catalogue), sources=sources)
    if row["collaborative_id"] in BOARDS_AMONG_MEMBERS:
        dataset.add("collaborative_members", organisation=BOARDS_AMONG_MEMBERS[row["collaborative_id"]],
                    collaborative=code, role="MEMBER", valid_from=start or f"..{COLLECTED}", evidence="STATED",
                    confirmed_on=_confirmed(sources, catalogue), sources=sources)


def _role(text):
    if text.startswith("lead provider") or text == "lead" or text.startswith("lead (") or "team captain" in text:
        return "LEAD"
    if "host" in text:
        return "HOST"
    if text.startswith(("associate", "key system partner")):
        return "ASSOCIATE"
    if text.startswith(("member", "lead partner for")):
        return "MEMBER"
    raise ValueError(f"role not understood: {text}")


def _confirmed(sources, catalogue):
    return next(iter(catalogue.published_all(sources)), "")
