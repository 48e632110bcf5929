"""Adds the published files of the Oversight Framework to the England dataset with the product's own adapters.

    python3 add_published.py <dataset folder> <folder of published files> <command of the product ...>

The command is for example: java -jar target/oversight-graph.jar. Python 3.11, standard library only.
"""
import csv
import gzip
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from england.tables import COLUMNS  # noqa: E402

PREFIX = "nof-2025-26-q4-mental-health-community-"
# The date of the league table is after the end of its quarter and before a copy of 30 June 2026.
FILES = (("nof-league-table", f"{PREFIX}league-table.csv", ("--day", "2026-04-01..2026-06-30")),
         ("nof-metrics", f"{PREFIX}trust-data.csv.gz", ()))
VIA = "github.com/Joesalmon1985/BusinessPerformanceBusinessPartnerWebsite at c1b3ea1"
RETRIEVED_ON = "2026-11-25"
TABLES = ("segments", "metrics", "sources")


def main(dataset_folder, published_folder, command):
    header = Path(dataset_folder, "dataset.yaml").read_text(encoding="utf-8")
    release = header.split('release: "')[1].split('"')[0]
    with tempfile.TemporaryDirectory() as work:
        graph = f"--oversight.graph.home={work}/graph"
        subprocess.run([*command, "import", str(dataset_folder), graph], check=True)
        for adapter, name, day in FILES:
            subprocess.run([*command, "import", "--adapter", adapter, _unpacked(Path(published_folder, name), work),
                            *day, "--via", VIA, "--retrieved-on", RETRIEVED_ON, "--release-name", release, graph],
                           check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*command, "export", f"{work}/exported", graph], check=True)
        for table in TABLES:
            _write(table, Path(work, "exported"), dataset_folder)


def _unpacked(path, work):
    if path.suffix != ".gz":
        return str(path)
    target = Path(work, path.stem)
    with gzip.open(path, "rb") as packed, open(target, "wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)
    return str(target)


def _write(table, exported, dataset_folder):
    """Writes a table in the order of its columns, as derive_england.py does."""
    with open(exported / f"{table}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = COLUMNS[table]
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: tuple(row[column] for column in columns)))
    Path(dataset_folder, f"{table}.csv").write_bytes(buffer.getvalue().encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
