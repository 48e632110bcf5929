"""Segment allocations: quarters of 2025/26, and earlier stays in a segment put together from what was reported."""
import re

from datetime import timedelta

from .dates import EARLIEST, LATEST, bounds, day_before, first_day, last_day, latest, with_precision

EDITION_OF = {"SOF 2021/22": "SOF-2021-22", "NOF 2022/23": "NOF-2022-23", "NOF 2025/26": "NOF-2025-26"}
NEW_EDITION_ON = "2022-07-01"  # the allocations of SOF-2021-22 end here, those of NOF-2022-23 begin
LAST_EDITION_ON = "2025-06-26"  # those of NOF-2022-23 end here
# When the segments of a quarter were published, and the source of the date or a note on it.
PUBLISHED = {
    "Q1 2025/26": ("2025-09-09", "htn-league-tables-2025-09-09", ""),
    "Q2 2025/26": ("2025-10-01..2025-12-12", "nca-framework-position-2025-12", ""),
    "Q3 2025/26": ("2026-01-01..2026-06-09", "",
                   "The date of publication was not found. It is after the end of the quarter and before a copy of 9 June 2026."),
    "Q4 2025/26": ("2026-04-01..2026-06-30", "",
                   "The date of publication was not found. It is after the end of the quarter and before a copy of 30 June 2026."),
}
# Annual reports that speak of a whole financial year.
WHOLE_YEARS = {("RP7", "1"): ("2021-07-01", "2023-04-01")}
# Who moved out of segment 4 on a known day, having entered it on a day that nobody reports.
LEFT_SEGMENT_4 = {"RJZ"}
# An article without a date: after Lincolnshire left segment 4 in 2023, before Norfolk and Waveney did.
UNDATED = {"undated_2023_to_2024-03": "2023..2024-03-01"}
# Ends that a source does not print and that were inferred.
INFERRED_ENDS = {("QJM", "2023")}
FROM_SUPPORT = "Segment 4 taken from being in the Recovery Support Programme."


def derive(facts, catalogue, published, dataset):
    quarterly, earlier = [], []
    for row in facts["segments"]:
        if published.replaces_segment(row):
            continue
        if row["framework"] == "NOF 2025/26":
            quarterly.append(_from_league_table(row, catalogue))
        else:
            earlier.append(_reported(row | {"date": row["period"], "date_precision": "month", "date_kind": "as_of",
                                            "to_date": ""}, catalogue))
    for row in facts["segments_2021_2025"]:
        if row["framework"] == "NOF 2025/26":
            quarterly.append(_from_page(row, catalogue))
        else:
            earlier.append(_reported(row, catalogue))
    for row in facts["segments_more_2025_26"]:
        # A rank without a segment cannot be recorded.
        if row["segment"] and not published.replaces_segment(row):
            quarterly.append(_from_page(row | {"quote_or_basis": row["basis"]}, catalogue))
    _quarters(quarterly, dataset)
    for organisation in sorted({row["organisation"] for row in earlier}):
        for stay in _stays([row for row in earlier if row["organisation"] == organisation]):
            _by_edition(organisation, stay, dataset)


def _from_league_table(row, catalogue):
    inferred = "inferred" in row["period"]
    return {"organisation": row["org_ods"], "period": row["period"].split(" (")[0], "segment": row["segment"],
            "score": row["average_score"], "rank": row["rank_in_type"], "peer_group": row["peer_group"],
            "in_deficit": row["in_financial_deficit"], "evidence": "DERIVED" if inferred else "STATED",
            "note": "The quarter is worked out: the file agrees with Q3 on all trusts they share." if inferred else "",
            "sources": catalogue.refs(row["source"]), "confirmed_on": ""}


def _from_page(row, catalogue):
    worked_out = "DERIVED" in row["quote_or_basis"] or row.get("evidence") == "inferred"
    return {"organisation": row["org_ods"], "period": row["period"], "segment": row["segment"],
            "score": row["average_score"], "rank": row["rank_in_type"], "peer_group": "", "in_deficit": "",
            "evidence": "DERIVED" if worked_out else "STATED",
            "note": "Segment worked out from its rank in a table that is ordered by segment." if worked_out else "",
            "sources": catalogue.refs(row["source"]), "confirmed_on": row["date"]}


def _quarters(rows, dataset):
    """One row for each body, quarter and segment, with all that the sources say of it."""
    merged = {}
    for row in rows:
        one = merged.setdefault((row["organisation"], row["period"], row["segment"]), row)
        if one is row:
            continue
        one["sources"] = one["sources"] + row["sources"]
        one["confirmed_on"] = latest([one["confirmed_on"], row["confirmed_on"]])
        for column in ("score", "rank", "peer_group", "in_deficit"):
            one[column] = one[column] or row[column]
        if "STATED" in (one["evidence"], row["evidence"]):
            one.update(evidence="STATED", note="")
    for row in merged.values():
        published, source, note = PUBLISHED[row["period"]]
        # A row that a report of that day confirms needs no further source for the date.
        if source and row["confirmed_on"] != published and source not in row["sources"]:
            row["sources"] = row["sources"] + [source]
        row["note"] = " ".join(filter(None, (row["note"], note)))
        dataset.add("segments", edition="NOF-2025-26", valid_from=published, **row)


def _reported(row, catalogue):
    """A report of an earlier allocation: what it says, of which edition, and of which days."""
    basis = row.get("quote_or_basis", "")
    sources = catalogue.refs(row["source"])
    kind = row["date_kind"]
    date = UNDATED.get(row["date_precision"], "")
    if not date and kind != "until":
        date = with_precision(row["date"], row["date_precision"])
    end = row["to_date"] + ("?" if (row["org_ods"], row["to_date"]) in INFERRED_ENDS else "")
    return {"organisation": row["org_ods"], "edition": EDITION_OF[row["framework"]], "segment": row["segment"],
            "kind": kind, "date": date, "to": end, "sources": sources,
            "from_support": "RSP = segment 4" in basis, "number_printed": "the number is not in the text" not in basis,
            "spoken_on": latest(catalogue.published_all(sources) + ([date] if kind == "as_of" else []))}


def _stays(reports):
    """The stays of one body in a segment: its reported starts, closed by the next one, with observations merged in."""
    stays = [_stay(report, report["date"], report["to"]) for report in reports if report["kind"] == "from"]
    stays += [_stay(report, "", report["to"]) for report in reports if report["kind"] == "until"]
    for report in (report for report in reports if report["kind"] == "as_of"):
        for stay in stays:
            if stay["segment"] == report["segment"] and _covers(stay, report["date"]):
                stay["reports"].append(report)
                stay["to"] = _still_there(stay["to"], report["date"])
                if not stay["from"]:
                    stay["from"] = _no_later_than(report["date"])
                elif stay["observed"] and last_day(report["date"]) < last_day(stay["from"]):
                    stay["from"] = _no_later_than(report["date"])
                break
        else:
            stays.append(_stay(report, _no_later_than(report["date"]), "") | {"observed": True})
    stays.sort(key=lambda stay: last_day(stay["from"]))
    for stay, following in zip(stays, stays[1:]):
        if not stay["to"] and following["segment"] != stay["segment"]:
            stay["to"] = following["from"]
            stay["closed_by"] = following["reports"][0]
    organisation = reports[0]["organisation"]
    for stay in stays:
        if (organisation, stay["segment"]) in WHOLE_YEARS:
            stay["from"], stay["to"] = WHOLE_YEARS[organisation, stay["segment"]]
            stay["whole_years"] = True
    if organisation in LEFT_SEGMENT_4:
        report = stays[0]["reports"][0] | {"segment": "4", "from_support": False, "number_printed": False}
        stays.insert(0, _stay(report, f"..{day_before(report['date'])}", report["date"]))
    return stays


def _stay(report, start, end):
    return {"segment": report["segment"], "from": start, "to": end, "reports": [report], "observed": False,
            "closed_by": None, "whole_years": False}


def _covers(stay, date):
    low = bounds(stay["from"])[0] if stay["from"] and not stay["observed"] else EARLIEST
    high = last_day(stay["to"]) if stay["to"] else LATEST
    first, last = bounds(date)
    return last >= low and first <= high


def _still_there(end, seen):
    """The end of a stay that is known only roughly, narrowed by a report of a day on which it still held."""
    if not end or bounds(end)[0] == bounds(end)[1] or last_day(seen) < bounds(end)[0]:
        return end
    first = last_day(seen) + timedelta(days=1)
    return f"{first}..{end}"


def _no_later_than(date):
    return f"..{date.split('..')[-1]}"


def _by_edition(organisation, stay, dataset):
    """Writes the stay, in two rows where it went on from SOF-2021-22 into NOF-2022-23."""
    began_before = stay["from"] != "" and stay["reports"][0]["edition"] == "SOF-2021-22" or any(
        report["edition"] == "SOF-2021-22" for report in stay["reports"])
    goes_on = any(report["edition"] == "NOF-2022-23" for report in stay["reports"]) or (
        bool(stay["to"]) and first_day(stay["to"]).isoformat() > NEW_EDITION_ON)
    if began_before:
        _write(organisation, stay, "SOF-2021-22", stay["from"], _earlier(stay["to"], NEW_EDITION_ON), False, dataset)
    if goes_on:
        start = NEW_EDITION_ON if began_before else stay["from"]
        _write(organisation, stay, "NOF-2022-23", start, _earlier(stay["to"], LAST_EDITION_ON), began_before, dataset)


def _earlier(date, limit):
    return date if date and first_day(date).isoformat() < limit else limit


def _write(organisation, stay, edition, start, end, carried_on, dataset):
    own = [report for report in stay["reports"] if report["edition"] == edition] or stay["reports"]
    reports = stay["reports"] if carried_on else own
    stated = any(not report["from_support"] and report["number_printed"] for report in own)
    notes = []
    if carried_on and not stay["whole_years"]:
        notes.append("Carried on from the framework before.")
    if any(report["from_support"] for report in own) and not stated:
        notes.append(FROM_SUPPORT)
    if not stated and not any(report["from_support"] for report in own):
        notes.append("The segment is worked out from a move that the source reports.")
    sources = [source for report in reports for source in report["sources"]]
    if stay["closed_by"] and not (edition == "SOF-2021-22" and end == NEW_EDITION_ON):
        sources += stay["closed_by"]["sources"]
    derived = not stated or (carried_on and not stay["whole_years"])
    dataset.add("segments", organisation=organisation, segment=stay["segment"], edition=edition, valid_from=start,
                valid_to=end, evidence="DERIVED" if derived else "STATED",
                confirmed_on=latest([report["spoken_on"] for report in own]), sources=sources, note=" ".join(notes))
