"""Writes the England dataset from a folder of collected facts.

    python3 derive_england.py <facts folder> <folder of published files> <dataset folder>

Afterwards, add_published.py adds the published files of the Oversight Framework with the product's own adapters.
Python 3.11, standard library only. The same facts always give the same files.
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from england import (arrangements, collaboratives, commissioning, councils, organisations, places,  # noqa: E402
                     quality, segments, support)
from england.catalogue import Catalogue  # noqa: E402
from england.published import Published  # noqa: E402
from england.tables import Dataset, Facts  # noqa: E402

DESCRIPTION = """\
id: england
title: NHS oversight relationships in England
nature: real
holds_from: 2021-07-01
release: "2026-11-25"
summary: >-
  Oversight in the NHS in England since July 2021: regions, integrated care boards, trusts, places and collaboratives,
  who commissions and delegates what, and the segments, support and ratings of each organisation. Every fact names its
  source.
"""


def main(facts_folder, published_folder, dataset_folder):
    facts, catalogue, dataset = Facts(facts_folder), Catalogue(), Dataset()
    published = Published(published_folder)
    for part in (organisations, councils, commissioning, places, collaboratives, arrangements, support):
        part.derive(facts, catalogue, dataset)
    for part in (segments, quality):
        part.derive(facts, catalogue, published, dataset)
    catalogue.write_used(dataset)
    dataset.write(dataset_folder)
    Path(dataset_folder, "dataset.yaml").write_bytes(DESCRIPTION.encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3])
