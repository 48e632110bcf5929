"""CQC ratings and oversight metrics."""
from .dates import bounds, with_precision

ASPECTS = ("overall", "well_led", "safe", "effective", "caring", "responsive")


def derive(facts, catalogue, published, dataset):
    provider = [_own_rating(row, catalogue) for row in facts["cqc_provider_ratings"]]
    for row in facts["cqc_ratings"]:
        if row["usable"] == "provider_rating_from_text":
            provider.append(_rating(row, row["trust_ods"], row["publication_date"], "PUBLISHED", catalogue))
        elif row["usable"] == "location_of_the_trust":
            rating = _rating(row, row["trust_ods"], row["publication_date"], "PUBLISHED", catalogue)
            rating.update(scope="LOCATION", location=row["location_id"], location_category=row["location_category"])
            dataset.add("quality_ratings", **rating)
    for rating in _merged(provider):
        dataset.add("quality_ratings", **rating)
    for row in facts["oversight_metrics"]:
        if not published.replaces(row["source"], row["trust_ods"], row["period"], row["metric_id"], row["value"]):
            # A copy can have its own words for a metric. The publisher's words are the same in all its files.
            title, units = published.words(row["metric_id"])
            dataset.add("metrics", organisation=row["trust_ods"], period=row["period"], theme=row["domain"],
                        metric=row["metric_id"], title=title, value=row["value"], units=units,
                        rank="" if row["rank"] == "NA" else row["rank"], evidence="STATED",
                        sources=catalogue.refs(row["source"]))


def _own_rating(row, catalogue):
    date = with_precision(row["date"], row["date_precision"])
    return _rating(row, row["org_ods"], date, row["date_kind"].upper(), catalogue)


def _rating(row, organisation, date, basis, catalogue):
    rating = {aspect: row[aspect].upper().replace(" ", "_") for aspect in ASPECTS}
    return rating | {"organisation": organisation, "scope": "PROVIDER", "published_on": date, "date_basis": basis,
                     "evidence": "STATED", "sources": catalogue.refs(row["source"]), "note": _NOTES.get(basis, "")}


_NOTES = {
    "UNCHANGED_AS_OF": "Reported as unchanged on this day; no new rating.",
    "WARNING_NOTICE": "A warning notice on this day left the rating as it was.",
    "INSPECTED": "The date is that of the inspection.",
    "UPDATED": "The date is that on which the page was updated.",
}


def _merged(ratings):
    """One rating where two rows report the same: the more precise date, every aspect known, all sources."""
    merged = []
    for rating in sorted(ratings, key=lambda one: (one["organisation"], _width(one))):
        for other in merged:
            if _same(rating, other):
                other["sources"] = other["sources"] + rating["sources"]
                other.update({aspect: other[aspect] or rating[aspect] for aspect in ASPECTS})
                break
        else:
            merged.append(rating)
    return merged


def _width(rating):
    first, last = bounds(rating["published_on"])
    return (last - first).days, rating["published_on"]


def _same(vague, precise):
    low, high = bounds(vague["published_on"])
    first, last = bounds(precise["published_on"])
    agree = all(not vague[aspect] or not precise[aspect] or vague[aspect] == precise[aspect] for aspect in ASPECTS)
    return (vague["organisation"] == precise["organisation"] and vague["date_basis"] == precise["date_basis"]
            and low <= first and last <= high and agree)
