"""Stays in a programme of national support, and what was reported of each."""
from .dates import bounds, day_before, first_day, last_day, latest, with_precision
from .names import slug

PROGRAMMES = {
    "RSP": ("RECOVERY_SUPPORT_PROGRAMME", "rsp"),
    "special_measures": ("SPECIAL_MEASURES", "special-measures"),
    "PIP": ("PROVIDER_IMPROVEMENT_PROGRAMME", "pip"),
    "investigation_and_intervention": ("FINANCIAL_INTERVENTION", "financial-intervention"),
    "enforcement_undertakings": ("ENFORCEMENT_UNDERTAKINGS", "undertakings"),
}
EVENTS = {"entered": "ENTERED", "accepted": "ENTERED", "participating": "PARTICIPATING",
          "applied_to_exit": "APPLIED_TO_EXIT", "exited": "EXITED"}
# Reports in the segments file of being placed in the programme itself, not only in the segment.
SEEN_IN_PROGRAMME = "edp-norfolk-support-2021"
# Special measures of which the source says that the Recovery Support Programme followed at once.
TRANSFERRED = {"RWD": "2021-07"}
REPLACED_FROM = "2021-07"  # when the Recovery Support Programme began to replace special measures
TARGETS = {  # planned exits that a source names, with the source
    ("QJK", "RSP"): ("2024-04..2024-06", "midweek-herald-devon-2023",
                     "In December 2023 two of nine exit criteria were met; which ones was not read."),
    ("QJM", "RSP"): ("2023-09", "hsj-lincolnshire-deficit", "The planned exit had been put off from March 2023."),
}
TRIGGERS = {("QMM", "RSP"): "OWN_PERFORMANCE"}
NOTES = {
    ("RWD", "RSP"): "The Care Quality Commission recommended the exit, and NHS England accepted it.",
    ("RWD", "special_measures"): "The Recovery Support Programme took its place in July 2021.",
    ("RXW", "special_measures"): "When the Recovery Support Programme took its place is not stated.",
    ("RYC", "special_measures"): "When the Recovery Support Programme took its place is not stated.",
    ("RMY", "special_measures"): "An earlier stay ran from 2015 to 2016. When the Recovery Support Programme took the "
                                 "place of this one is not stated.",
    ("RF4", "special_measures"): "For finances; an earlier stay for quality ran from 2013 to 2017. When the Recovery "
                                 "Support Programme took the place of this one is not stated.",
    ("RCX", "special_measures"): "The local board calls the same stay special measures.",
    ("RYR", "PIP"): "Known only from a log of board papers whose publisher is not named.",
    ("QRL", "investigation_and_intervention"): "One of 19 systems in it at the time.",
    ("QOP", "enforcement_undertakings"): "No segment is stated.",
}


def derive(facts, catalogue, dataset):
    reports = {}
    for row in facts["rsp_participation"] + facts["support_programme_events"]:
        if row["org_ods"] and row["programme"] in PROGRAMMES:
            report = {"event": EVENTS[row["event"]], "on": with_precision(row["event_date"], row["date_precision"]),
                      "sources": catalogue.refs(row["source"])}
            reports.setdefault((row["org_ods"], row["programme"]), []).append(report)
    for row in facts["segments_2021_2025"]:
        sources = catalogue.refs(row["source"])
        key = row["org_ods"], "RSP"
        if SEEN_IN_PROGRAMME in sources:
            on = with_precision(row["date"], row["date_precision"])
            reports[key].append({"event": "PARTICIPATING", "on": on, "sources": sources})
    for (organisation, programme), found in sorted(reports.items()):
        _episode(organisation, programme, _merged(found), reports, dataset)


def _merged(reports):
    """The same event reported twice is one: the most precise date, all sources."""
    merged = []
    for report in sorted(reports, key=lambda one: (one["event"], _width(one["on"]), one["on"])):
        for other in merged:
            same_event = other["event"] == report["event"]
            if same_event and (report["event"] in ("ENTERED", "EXITED") or other["on"] == report["on"]):
                low, high = bounds(report["on"])
                if not low <= first_day(other["on"]) <= high:
                    raise ValueError(f"reports disagree: {report} {other}")
                other["sources"] = other["sources"] + report["sources"]
                break
        else:
            merged.append(dict(report))
    return merged


def _width(date):
    first, last = bounds(date)
    return (last - first).days


def _episode(organisation, programme, events, reports, dataset):
    name, short = PROGRAMMES[programme]
    key, case = f"support:{slug(organisation)}-{short}-1", (organisation, programme)
    entered = [event["on"] for event in events if event["event"] == "ENTERED"]
    exited = [event["on"] for event in events if event["event"] == "EXITED"]
    start = entered[0] if entered else _first_seen(events)
    end = exited[0] if exited else ""
    sources = [source for event in events for source in event["sources"]]
    if programme == "special_measures" and not exited:
        end, more = _end_of_special_measures(organisation, reports)
        sources += more
    target, target_source, target_note = TARGETS.get(case, ("", "", ""))
    notes = [NOTES.get(case, ""), target_note]
    dataset.add("support_episodes", id=key, organisation=organisation, programme=name, trigger=TRIGGERS.get(case, ""),
                target_exit_on=target, valid_from=start, valid_to=end, evidence="STATED" if entered else "DERIVED",
                confirmed_on=latest([event["on"] for event in events]),
                sources=sources + ([target_source] if target_source else []), note=" ".join(filter(None, notes)))
    for event in events:
        dataset.add("support_events", episode=key, event=event["event"], on=event["on"], evidence="STATED",
                    sources=event["sources"])


def _first_seen(events):
    """The entry that nobody reports: no later than the first observation, or the day before a known exit."""
    first = min((event["on"] for event in events), key=last_day)
    only_exit = all(event["event"] == "EXITED" for event in events)
    if only_exit and len(first) == len("2024-03-01"):
        first = day_before(first)
    return f"..{first}"


def _end_of_special_measures(organisation, reports):
    if organisation in TRANSFERRED:
        return TRANSFERRED[organisation], []
    exits = [report for report in _merged(reports.get((organisation, "RSP"), [])) if report["event"] == "EXITED"]
    if not exits:
        return "", []
    return f"{REPLACED_FROM}..{exits[0]['on']}", exits[0]["sources"]
