"""Reading the collected facts and writing the dataset's own files."""
import csv
import io
from pathlib import Path

BODY = ["code", "name", "other_names", "former_names"]
BODY_END = ["opened_on", "closed_on", "sources", "note"]
FACT_END = ["valid_from", "valid_to", "evidence", "confirmed_on", "sources", "note"]
EVENT_END = ["evidence", "sources", "note"]


def _body(*more):
    return BODY + list(more) + BODY_END


def _fact(*own):
    return list(own) + FACT_END


COLUMNS = {
    "sources": ["id", "title", "publisher", "address", "published_on", "retrieved_on", "licence", "via"],
    "national_bodies": _body("role"),
    "regions": _body("ons_code"),
    "icbs": _body("ons_code"),
    "icb_clusters": _body(),
    "trusts": _body("type", "legal_form", "subtype", "town", "postcode"),
    "places": _body("subtype"),
    "provider_collaboratives": _body("subtype"),
    "local_authorities": _body(),
    "sub_icb_locations": _body("ons_code"),
    "integrated_care_partnerships": _body(),
    "successions": ["predecessor", "successor", "effective_on", "partial", "evidence", "confirmed_on", "sources", "note"],
    "icb_regions": _fact("icb", "region"),
    "icb_cluster_members": _fact("icb", "cluster"),
    "trust_registrations": _fact("trust", "icb"),
    "system_partners": _fact("trust", "icb"),
    "services": _fact("trust", "icb", "service", "basis", "share", "pathways"),
    "commissioning": _fact("icb", "trust", "service", "role"),
    "place_icbs": _fact("place", "icb"),
    "place_partners": _fact("place", "organisation"),
    "collaborative_members": _fact("organisation", "collaborative", "role"),
    "collaborative_icbs": _fact("collaborative", "icb"),
    "local_authority_icbs": _fact("local_authority", "icb", "share"),
    "sub_icb_location_icbs": _fact("sub_icb_location", "icb"),
    "partnership_icbs": _fact("partnership", "icb"),
    "arrangements": _fact("id", "kind", "title", "services", "joint", "status"),
    "arrangement_parties": _fact("arrangement", "organisation", "role"),
    "segments": _fact("organisation", "segment", "edition", "period", "score", "rank", "peer_group", "in_deficit"),
    "support_episodes": _fact("id", "organisation", "programme", "trigger", "cqc_recommended", "director",
                              "director_from", "target_exit_on"),
    "support_events": ["episode", "event", "on"] + EVENT_END,
    "quality_ratings": ["organisation", "scope", "location", "location_category", "overall", "well_led", "safe",
                        "effective", "caring", "responsive", "published_on", "date_basis"] + EVENT_END,
    "metrics": ["organisation", "period", "theme", "metric", "title", "value", "units", "rank"] + EVENT_END,
}


class Facts:
    """The collected facts, a list of rows for each file."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._read = {}

    def __getitem__(self, name):
        if name not in self._read:
            with open(self._folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
                self._read[name] = list(csv.DictReader(file))
        return self._read[name]


class Dataset:
    """The dataset as it grows; written all at once and always in the same order."""

    def __init__(self):
        self.rows = {name: [] for name in COLUMNS}

    def add(self, file, **values):
        """Adds a row. `sources` is a list of source ids; what is left out is empty."""
        unknown = set(values) - set(COLUMNS[file])
        if unknown:
            raise ValueError(f"{file}: unknown columns {unknown}")
        values["sources"] = ";".join(dict.fromkeys(values.get("sources", []))) if file != "sources" else ""
        row = {column: str(values.get(column, "") or "") for column in COLUMNS[file]}
        self.rows[file].append(row)
        return row

    def codes(self, file):
        return {row["code"] for row in self.rows[file]}

    def by_code(self, file):
        return {row["code"]: row for row in self.rows[file]}

    def write(self, folder):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for name, columns in COLUMNS.items():
            rows = sorted(self.rows[name], key=lambda row: tuple(row[column] for column in columns))
            buffer = io.StringIO(newline="")
            writer = csv.DictWriter(buffer, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            (folder / f"{name}.csv").write_bytes(buffer.getvalue().encode("utf-8"))
