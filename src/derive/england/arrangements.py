"""Delegations of commissioning and joint committees. No oversight agreement or memorandum was found in public."""
from .dates import latest

ENGLAND = "X24"
DELEGATIONS = {  # of the national rules: title, services, joint, status, note
    "pms-2022": ("Delegation of primary medical services to all integrated care boards", ["primary_medical_services"],
                 "no", "IN_FORCE", ""),
    "pod-2023": ("Delegation of pharmaceutical, ophthalmic and dental services to all integrated care boards",
                 ["pharmaceutical_services", "ophthalmic_services", "dental_services"], "no", "IN_FORCE",
                 "Nine boards had it earlier; only Greater Manchester and Buckinghamshire, Oxfordshire and Berkshire West "
                 "are named, without a date."),
    "spec-joint-2023": ("Joint commissioning of 59 specialised services by NHS England and all integrated care boards",
                        ["specialised_services_59"], "yes", "SUPERSEDED",
                        "Through nine joint committees, whose members were not read. In three regions it ended with the "
                        "delegation of April 2024; in the other four it was to end in April 2025, for which only the "
                        "recommendation was read."),
    "spec-2024": ("Delegation of 59 specialised services in the East of England, Midlands and North West",
                  ["specialised_services_59"], "no", "IN_FORCE", ""),
    "spec-2025a": ("Delegation of 70 specialised services in London, North East and Yorkshire, South East and South West",
                   ["specialised_services_70"], "no", "RECOMMENDED",
                   "A board paper asked for approval; the decision was not read."),
    "spec-2025b": ("Delegation of 11 further specialised services in the East of England, Midlands and North West",
                   ["specialised_services_11_additional"], "no", "RECOMMENDED",
                   "A board paper asked for approval; the decision was not read."),
    "owm-host": ("Office of the West Midlands: delegated commissioning hosted for six integrated care boards",
                 ["pharmaceutical_services", "ophthalmic_services", "dental_services", "specialised_services"], "no",
                 "IN_FORCE", "The six boards hold the delegated functions; one of them hosts the staff."),
    "sw-hub": ("South West hub for pharmaceutical, ophthalmic and dental commissioning",
               ["pharmaceutical_services", "ophthalmic_services", "dental_services"], "no", "IN_FORCE",
               "A hub of NHS England South West and the seven boards of the region."),
}
WEST_MIDLANDS = ("QGH", "QHL", "QNC", "QOC", "QUA", "QWU")
DELEGATED_REGIONS_2024 = ("Y60", "Y61", "Y62")
LOCAL = {  # of the local delegations in force, by delegate: id, title, note
    "RHA": ("delegation:impact-adult-secure", "Delegation of adult secure services in the East Midlands to the lead provider "
            "of IMPACT", True),
    "RWV": ("delegation:swpc-adult-secure", "Delegation of adult secure services in the South West to the lead provider of "
            "the South West Provider Collaborative", False),
    "RXT": ("delegation:reach-out-adult-secure", "Delegation of adult secure services in the West Midlands to the lead "
            "provider of Reach Out", True),
    "RW4": ("delegation:prospect-adult-secure", "Delegation of adult secure services in Cheshire and Merseyside to the lead "
            "provider of PROSPECT", False),
}
MIDLANDS_NOTE = ("It was announced that the eleven Midlands boards would be the commissioner from 1 April 2025, with "
                 "services still delivered through such collaboratives.")
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
    _committees(facts, regions, catalogue, dataset)


def _national(row, more_sources, facts, regions, catalogue, dataset):
    rule = row["rule_id"]
    title, services, joint, status, note = DELEGATIONS[rule]
    sources = list(dict.fromkeys(catalogue.refs(row["source"]) + more_sources))
    start = "2023-04" if rule == "owm-host" else row["effective_from"]
    common = {"valid_from": start, "sources": sources, "confirmed_on": latest(catalogue.published_all(sources))}
    end = "2025-04-01.." if rule == "spec-joint-2023" else ""
    key = f"delegation:{rule}"
    dataset.add("arrangements", id=key, kind="COMMISSIONING_DELEGATION", title=title, services=";".join(services),
                joint=joint, status=status, valid_to=end, evidence="STATED", note=note, **common)
    dataset.add("arrangement_parties", arrangement=key, organisation=ENGLAND, role="DELEGATOR", valid_to=end,
                evidence="DERIVED" if rule == "owm-host" else "STATED", **common)
    delegates = [entry["delegate_icb"] for entry in facts["delegations"] if entry["rule_id"] == rule]
    if rule == "owm-host":
        dataset.add("arrangement_parties", arrangement=key, organisation="QHL", role="HOST", evidence="STATED", **common)
        delegates = WEST_MIDLANDS
    for icb in delegates:
        until = end
        if rule == "spec-joint-2023" and regions[icb] in DELEGATED_REGIONS_2024:
            until = "2024-04-01"
        dataset.add("arrangement_parties", arrangement=key, organisation=icb, role="DELEGATE", valid_to=until,
                    evidence="STATED" if rule == "owm-host" else "DERIVED", **common)


def _local(row, catalogue, dataset):
    sources = catalogue.refs(row["source"])
    delegate = row["delegate_ods_or_id"]
    common = {"valid_from": row["effective_from"], "evidence": "STATED", "sources": sources,
              "confirmed_on": latest(catalogue.published_all(sources))}
    if delegate == "lsc-pcb":  # the trusts delegate to a committee of their own: no delegation of commissioning
        key = "committee:lsc-provider-collaboration-board"
        dataset.add("arrangements", id=key, kind="JOINT_COMMITTEE", joint="yes", status="IN_FORCE",
                    title="Lancashire and South Cumbria Provider Collaboration Board",
                    note="Five trusts decide together; the board ratified the committee.", **common)
        for trust in ("RTX", "RW5", "RXL", "RXN", "RXR"):
            dataset.add("arrangement_parties", arrangement=key, organisation=trust, role="MEMBER", **common)
        return
    key, title, midlands = LOCAL[delegate]
    dataset.add("arrangements", id=key, kind="COMMISSIONING_DELEGATION", title=title, joint="no", status="IN_FORCE",
                services="specialised_adult_secure_mental_health", note=MIDLANDS_NOTE if midlands else "", **common)
    dataset.add("arrangement_parties", arrangement=key, organisation=ENGLAND, role="DELEGATOR", **common)
    dataset.add("arrangement_parties", arrangement=key, organisation=delegate, role="DELEGATE", **common)


def _committees(facts, regions, catalogue, dataset):
    rows = {}
    for row in facts["joint_committees"]:
        rows.setdefault(row["committee_id"], []).append(row)
    _committee(
        rows["spec-nenc"], "committee:specialised-north-east-and-north-cumbria",
        "Specialised commissioning joint committee of North East and North Cumbria", "specialised_services_59",
        "2023-04", "", [("Y63", "MEMBER", "DERIVED")], catalogue, dataset,
        "The only one of the nine joint committees of April 2023 with a single board.")
    _committee(
        rows["office-west-midlands"], "committee:office-west-midlands",
        "Joint committee of the six West Midlands boards (Office of the West Midlands)",
        "primary_care;specialised_services;emergency_ambulance_999;nhs_111_iuc", "2022-10..", "",
        [("QHL", "HOST", "STATED")], catalogue, dataset, "Proposed to begin in October 2022.")


def _committee(rows, key, title, services, start, end, more_parties, catalogue, dataset, note):
    sources = catalogue.refs(rows[0]["source"])
    common = {"valid_from": start, "valid_to": end, "sources": sources,
              "confirmed_on": latest(catalogue.published_all(sources))}
    dataset.add("arrangements", id=key, kind="JOINT_COMMITTEE", title=title, services=services, joint="yes",
                status="IN_FORCE", evidence="STATED", note=note, **common)
    for organisation, role, evidence in [(row["member_ods"], "MEMBER", "STATED") for row in rows] + more_parties:
        dataset.add("arrangement_parties", arrangement=key, organisation=organisation, role=role, evidence=evidence,
                    **common)
