"""The publisher's own files that the adapters add afterwards. They take the place of copies that say the same."""
import csv
import gzip
from pathlib import Path

METRICS = "nof-2025-26-q4-mental-health-community-trust-data.csv.gz"
ADJUSTED_SEGMENT = "OF5000"
FINAL_SEGMENT = "OF5005"
# Extracts of the same publisher's files by others.
COPIES = ("trustpulse", "Joesalmon1985", "accountabilityindex.uk")


class Published:
    """The figures of the metrics file, by trust, quarter and metric."""

    def __init__(self, folder):
        with gzip.open(Path(folder, METRICS), "rt", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self._figures = {(row["Trust_code"], row["Quarter"], row["Metric_ID"]): float(row["Value"]) for row in rows}
        self._words = {row["Metric_ID"]: (" ".join(row["Metric_description"].split()), row["Units"]) for row in rows}

    def words(self, metric):
        """The title and the unit of a metric; None if the file does not have it."""
        return self._words.get(metric)

    def replaces(self, source, trust, quarter, metric, value):
        """Whether a collected row is a copy of a figure of the file. A copy must not differ from it."""
        figure = self._figures.get((trust, quarter, metric))
        if figure is None or not any(copy in source for copy in COPIES):
            return False
        if figure != float(value):
            raise ValueError(f"{trust} {quarter} {metric}: {value} in a copy, {figure} as published")
        return True

    def replaces_segment(self, row):
        return bool(row["segment"]) and self.replaces(row["source"], row["org_ods"], row["period"], ADJUSTED_SEGMENT,
                                                      row["segment"])

    def count(self):
        return len(self._figures)

    def segments(self):
        """Trust, quarter and segment, unless the final segment differs from the adjusted one."""
        return {(trust, quarter, str(int(figure))) for (trust, quarter, metric), figure in self._figures.items()
                if metric == ADJUSTED_SEGMENT and self._figures.get((trust, quarter, FINAL_SEGMENT), figure) == figure}
