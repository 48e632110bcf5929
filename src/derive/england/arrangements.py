"""Delegations of commissioning and joint committees. No oversight agreement or memorandum was found in public."""
from .dates import latest

ENGLAND = "X24"
DELEGATIONS = {  # of the national rules: title, services, joint, status, note
    "pms-2022": ("Delegation of primary medical services to all integrated care boards", ["primary_medical_services"],
                 "no", "IN_FORCE", ""),
    "pod-2023": ("Delegation of pharmaceutical, ophthalmic and dental services to all integrated care boards",
                 ["pharmaceutical_services", "ophthalmic_services", "dental_services"], "no", "IN_FORCE",
                 "Nine ICBs had it earlier; only Greater Manchester and Buckinghamshire, Oxfordshire and Berkshire West "
                 "are named, without a date."),
    "spec-joint-2023": ("Joint commissioning of 59 specialised services by NHS England and all integrated care boards",
                        ["specialised_services_59"], "yes", "IN_FORCE",
                        "Through nine joint committees, whose single members are not known. It ended with the delegations, "
                        "in three regions in April 2024 and in the other four in April 2025."),
    "spec-2024": ("Delegation of 59 specialised services in the East of England, Midlands and North West",
                  ["specialised_services_59"], "no", "IN_FORCE", ""),
    "spec-2025a": ("Delegation of 70 specialised services in London, North East and Yorkshire, South East and South West",
                   ["specialised_services_70"], "no", "IN_FORCE", ""),
    "spec-2025b": ("Delegation of 11 further specialised services in the East of England, Midlands and North West",
                   ["specialised_services_11_additional"], "no", "IN_FORCE", ""),
    "owm-host": ("Office of the West Midlands: delegated commissioning hosted for six integrated care boards",
                 ["pharmaceutical_services", "ophthalmic_services", "dental_services", "specialised_services"], "no",
                 "IN_FORCE", "The six ICBs hold the delegated functions. One of them hosts the staff."),
    "sw-hub": ("South West hub for pharmaceutical, ophthalmic and dental commissioning",
               ["pharmaceutical_services", "ophthalmic_services", "dental_services"], "no", "IN_FORCE",
               "A hub shared by the region and its seven ICBs."),
}
WEST_MIDLANDS = ("QGH", "QHL", "QNC", "QOC", "QUA", "QWU")
DELEGATED_REGIONS_2024 = ("Y60", "Y61", "Y62")
JOINT = "spec-joint-2023"  # joint committees, which are no delegation
JOINT_ENDED = "2025-04-01"
DECIDED = ["pinnt-specialised-delegation-2025", "slcn-specialised-delegation"]  # the decision of December 2024
DECIDED_LATER = ("spec-2025a", "spec-2025b", JOINT)
LOCAL = {  # of the local delegations in force, by delegate: id, title
    "RHA": ("delegation:impact-adult-secure", "Delegation of adult secure services in the East Midlands to the lead provider "
            "of IMPACT"),
    "RWV": ("delegation:swpc-adult-secure", "Delegation of adult secure services in the South West to the lead provider of "
            "the South West Provider Collaborative"),
    "RXT": ("delegation:reach-out-adult-secure", "Delegation of adult secure services in the West Midlands to the lead "
            "provider of Reach Out"),
    "RW4": ("delegation:prospect-adult-secure", "Delegation of adult secure services in Cheshire and Merseyside to the lead "
            "provider of PROSPECT"),
}
ANNOUNCED = "delegation:midlands-mental-health-2025"
FOLDED = {  # rows of the committees file that speak of a delegation, and the delegation that takes over their sources
    "specialised_delegation": "spec-2024",
    "specialised_joint_then_delegation": "spec-joint-2023",
}


def derive(facts, catalogue, dataset):
    regions = {row["icb"]: row["region"] for row in dataset.rows["icb_regions"]}
    folded = {}
    for row in facts["joint_committees"]:
        rule = FOLDED.get(row["kind"]) or ("spec-joint-2023" if row["committee_id"] == "spec-nine" else None)
        if rule:
            folded.setdefault(rule, []).extend(catalogue.refs(row["source"]))
    for row in facts["delegation_rules"]:
        if row["rule_id"] in DELEGATIONS:
            _national(row, folded.get(row["rule_id"], []), facts, regions, catalogue, dataset)
    for row in facts["local_delegations"]:
        if row["status"].startswith("in_force"):
            _local(row, catalogue, dataset)
        elif row["status"] == "announced":
            _announced(row, catalogue, dataset)
    _committees(facts, regions, catalogue, dataset)


def _national(row, more_sources, facts, regions, catalogue, dataset):
    rule = row["rule_id"]
    title, services, joint, status, note = DELEGATIONS[rule]
    decided = DECIDED if rule in DECIDED_LATER else []
    sources = list(dict.fromkeys(catalogue.refs(row["source"]) + more_sources + decided))
    start = "2023-04" if rule == "owm-host" else row["effective_from"]
    common = {"valid_from": start, "sources": sources, "confirmed_on": latest(catalogue.published_all(sources))}
    end = JOINT_ENDED if rule == JOINT else ""
    key = "committee:specialised-services-2023" if rule == JOINT else f"delegation:{rule}"
    dataset.add("arrangements", id=key, kind="JOINT_COMMITTEE" if rule == JOINT else "COMMISSIONING_DELEGATION", title=title, services=";".join(services),
                joint=joint, status=status, valid_to=end, evidence="STATED", note=note, **common)
    dataset.add("arrangement_parties", arrangement=key, organisation=ENGLAND, valid_to=end,
                role="MEMBER" if rule == JOINT else "DELEGATOR", evidence="DERIVED" if rule == "owm-host" else "STATED", **common)
    delegates = [entry["delegate_icb"] for entry in facts["delegations"] if entry["rule_id"] == rule]
    if rule == "owm-host":
        dataset.add("arrangement_parties", arrangement=key, organisation="QHL", role="HOST", evidence="STATED", **common)
        delegates = WEST_MIDLANDS
    for icb in delegates:
        until = end
        if rule == JOINT and regions[icb] in DELEGATED_REGIONS_2024:
            until = "2024-04-01"
        dataset.add("arrangement_parties", arrangement=key, organisation=icb, valid_to=until,
                    role="MEMBER" if rule == JOINT else "DELEGATE", evidence="STATED" if rule == "owm-host" else "DERIVED", **common)


def _local(row, catalogue, dataset):
    sources = catalogue.refs(row["source"])
    delegate = row["delegate_ods_or_id"]
    common = {"valid_from": row["effective_from"], "evidence": "STATED", "sources": sources,
              "confirmed_on": latest(catalogue.published_all(sources))}
    if delegate == "lsc-pcb":  # the trusts delegate to a committee of their own: no delegation of commissioning
        key = "committee:lsc-provider-collaboration-board"
        dataset.add("arrangements", id=key, kind="JOINT_COMMITTEE", joint="yes", status="IN_FORCE",
                    title="Lancashire and South Cumbria Provider Collaboration Board",
                    note="Five trusts decide together. The ICB ratified the committee.", **common)
        for trust in ("RTX", "RW5", "RXL", "RXN", "RXR"):
            dataset.add("arrangement_parties", arrangement=key, organisation=trust, role="MEMBER", **common)
        return
    key, title = LOCAL[delegate]
    dataset.add("arrangements", id=key, kind="COMMISSIONING_DELEGATION", title=title, joint="no", status="IN_FORCE",
                services="specialised_adult_secure_mental_health", **common)
    dataset.add("arrangement_parties", arrangement=key, organisation=ENGLAND, role="DELEGATOR", **common)
    dataset.add("arrangement_parties", arrangement=key, organisation=delegate, role="DELEGATE", **common)


def _announced(row, catalogue, dataset):
    """A delegation of which only the announcement was read."""
    sources = catalogue.refs(row["source"])
    common = {"valid_from": row["effective_from"], "evidence": "STATED", "sources": sources, "confirmed_on": "2025-03?"}
    dataset.add("arrangements", id=ANNOUNCED, kind="COMMISSIONING_DELEGATION", joint="no", status="ANNOUNCED",
                title="Delegation of specialised mental health, learning disability and autism services in the Midlands",
                services="specialised_adult_secure_mental_health",
                note="Announced by an ICB. Services are still delivered through provider collaboratives.", **common)
    dataset.add("arrangement_parties", arrangement=ANNOUNCED, organisation=ENGLAND, role="DELEGATOR", **common)
    for icb in row["icb_ods"].split(";"):
        dataset.add("arrangement_parties", arrangement=ANNOUNCED, organisation=icb, role="DELEGATE", **common)


def _committees(facts, regions, catalogue, dataset):
    rows = {}
    for row in facts["joint_committees"]:
        rows.setdefault(row["committee_id"], []).append(row)
    _committee(
        rows["spec-nenc"], "committee:specialised-north-east-and-north-cumbria",
        "Specialised commissioning joint committee of North East and North Cumbria", "specialised_services_59",
        "2023-04", JOINT_ENDED, [("Y63", "MEMBER", "DERIVED")], catalogue, dataset,
        "The only one of the nine joint committees of April 2023 with a single ICB. It ended with the delegation.", DECIDED)
    _committee(
        rows["office-west-midlands"], "committee:office-west-midlands",
        "Joint committee of the six West Midlands ICBs (Office of the West Midlands)",
        "primary_care;specialised_services;emergency_ambulance_999;nhs_111_iuc", "2022-10..", "",
        [("QHL", "HOST", "STATED")], catalogue, dataset, "Proposed to begin in October 2022.")


def _committee(rows, key, title, services, start, end, more_parties, catalogue, dataset, note, more_sources=()):
    sources = catalogue.refs(rows[0]["source"]) + list(more_sources)
    common = {"valid_from": start, "valid_to": end, "sources": sources,
              "confirmed_on": latest(catalogue.published_all(sources))}
    dataset.add("arrangements", id=key, kind="JOINT_COMMITTEE", title=title, services=services, joint="yes",
                status="IN_FORCE", evidence="STATED", note=note, **common)
    for organisation, role, evidence in [(row["member_ods"], "MEMBER", "STATED") for row in rows] + more_parties:
        dataset.add("arrangement_parties", arrangement=key, organisation=organisation, role=role, evidence=evidence,
                    **common)
