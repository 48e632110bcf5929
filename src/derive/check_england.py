"""Checks the England dataset against the collected facts it was derived from.

    python3 check_england.py <facts folder> <folder of published files> <dataset folder>

Prints a table of row counts and every fault; the exit code is 1 when there is any. Python 3.11, standard library only.
"""
import csv
import re
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

from england.dates import bounds, first_day, last_day  # noqa: E402
from england.published import Published  # noqa: E402
from england.tables import COLUMNS  # noqa: E402

BODIES = {
    "icb": ["icbs"], "region": ["regions"], "cluster": ["icb_clusters"], "trust": ["trusts"], "place": ["places"],
    "collaborative": ["provider_collaboratives"], "local_authority": ["local_authorities"],
    "sub_icb_location": ["sub_icb_locations"], "partnership": ["integrated_care_partnerships"],
}
ANY_BODY = [name for name, columns in COLUMNS.items() if columns[0] == "code"]
VALUES = {
    "evidence": {"STATED", "DERIVED"},
    "type": {"ACUTE", "MENTAL_HEALTH", "COMMUNITY", "AMBULANCE", "SPECIALIST", "ONLINE", "UNKNOWN"},
    "legal_form": {"NHS_TRUST", "FOUNDATION_TRUST"},
    "partial": {"yes", "no"}, "joint": {"yes", "no"}, "in_deficit": {"yes", "no", ""},
    "basis": {"COVERAGE", "PATIENT_FLOW"},
    "kind": {"COMMISSIONING_DELEGATION", "JOINT_COMMITTEE"},
    "status": {"IN_FORCE", "RECOMMENDED", "ANNOUNCED", "SUPERSEDED"},
    "edition": {"SOF-2021-22", "NOF-2022-23", "NOF-2025-26"},
    "segment": {"1", "2", "3", "4", "5"},
    "programme": {"SPECIAL_MEASURES", "MANDATED_SUPPORT", "RECOVERY_SUPPORT_PROGRAMME", "PROVIDER_IMPROVEMENT_PROGRAMME",
                  "FINANCIAL_INTERVENTION", "ENFORCEMENT_UNDERTAKINGS"},
    "event": {"ENTERED", "PARTICIPATING", "APPLIED_TO_EXIT", "EXITED"},
    "scope": {"PROVIDER", "LOCATION"},
    "date_basis": {"PUBLISHED", "UPDATED", "INSPECTED", "UNCHANGED_AS_OF", "WARNING_NOTICE"},
}
RATINGS = {"", "OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE", "NOT_RATED", "SUSPENDED"}
ROLES = {
    "national_bodies": {"OVERSIGHT", "QUALITY_REGULATOR"}, "commissioning": {"LEAD", "ASSOCIATE", "SOLE"},
    "collaborative_members": {"MEMBER", "LEAD", "HOST", "ASSOCIATE"},
    "arrangement_parties": {"DELEGATOR", "DELEGATE", "HOST", "MEMBER"},
}
DATES = ("opened_on", "closed_on", "valid_from", "valid_to", "confirmed_on", "effective_on", "on", "published_on",
         "retrieved_on", "target_exit_on", "director_from")
EDITION_LIVES = {"SOF-2021-22": ("2021-07-01", "2022-07-01"), "NOF-2022-23": ("2022-07-01", "2025-06-26"),
                 "NOF-2025-26": ("2025-06-26", "9999-12-31")}
NOT_FOR_READERS = re.compile(r"my reading|excerpt|facts\d|out/", re.I)
COPIED_WORDS = 8
# The page of all files of the Oversight Framework.
FRAMEWORK_PAGE = "https://www.england.nhs.uk/nhs-oversight-framework/"


class Check:
    def __init__(self, facts_folder, published_folder, dataset_folder):
        self.folder = Path(dataset_folder)
        self.published = Published(published_folder)
        self.facts = {path.stem: _read(path) for path in sorted(Path(facts_folder).glob("*.csv"))}
        self.faults = []
        self.rows = {}

    def fault(self, text):
        self.faults.append(text)

    def run(self):
        self._files()
        self.bodies = {row["code"]: row for name in ANY_BODY for row in self.rows[name]}
        self._body_codes()
        for name, rows in self.rows.items():
            for number, row in enumerate(rows, start=2):
                self._row(name, f"{name}.csv line {number}", row)
        self._sources()
        self._duplicates()
        self._shares()
        self._arrangements()
        self._episodes()
        self._notes()
        return self._counts()

    def _files(self):
        present = {path.name for path in self.folder.iterdir()}
        for name in sorted(present - {f"{name}.csv" for name in COLUMNS} - {"dataset.yaml"}):
            self.fault(f"unknown file {name}")
        for name, columns in COLUMNS.items():
            data = (self.folder / f"{name}.csv").read_bytes()
            if data.startswith(b"\xef\xbb\xbf") or b"\r" in data or not data.endswith(b"\n"):
                self.fault(f"{name}.csv: byte order mark or line ends")
            self.rows[name] = _read(self.folder / f"{name}.csv")
            header = data.decode("utf-8").split("\n")[0].split(",")
            if header != columns:
                self.fault(f"{name}.csv: columns {header}")
            keys = [tuple(row[column] for column in columns) for row in self.rows[name]]
            if keys != sorted(keys):
                self.fault(f"{name}.csv: not sorted")

    def _body_codes(self):
        codes = Counter(row["code"] for name in ANY_BODY for row in self.rows[name])
        for code, count in codes.items():
            if count > 1 or not re.fullmatch(r"[A-Z0-9]{3,9}|[a-z]+:[a-z0-9-]+", code):
                self.fault(f"code {code} used {count} times or malformed")

    def _row(self, name, where, row):
        for column, value in row.items():
            if value != value.strip() or "  " in value:
                self.fault(f"{where}: stray spaces in {column}")
            if column in VALUES and value not in VALUES[column]:
                self.fault(f"{where}: {column} is {value!r}")
            if column in DATES and value:
                try:
                    bounds(value)
                except ValueError as problem:
                    self.fault(f"{where}: {column}: {problem}")
        if "role" in row and row["role"] not in ROLES[name]:
            self.fault(f"{where}: role {row['role']!r}")
        if name == "quality_ratings":
            for aspect in ("overall", "well_led", "safe", "effective", "caring", "responsive"):
                if row[aspect] not in RATINGS:
                    self.fault(f"{where}: {aspect} {row[aspect]!r}")
        for column, value in self._references(row):
            files = BODIES.get(column, ANY_BODY)
            if not any(value == body["code"] for file in files for body in self.rows[file]):
                self.fault(f"{where}: unknown {column} {value}")
        self._period(name, where, row)

    @staticmethod
    def _references(row):
        for column in (*BODIES, "organisation", "predecessor", "successor"):
            if column in row:
                yield column, row[column]

    def _period(self, name, where, row):
        if "code" in row:
            if row["opened_on"] and row["closed_on"] and first_day(row["opened_on"]) > last_day(row["closed_on"]):
                self.fault(f"{where}: closed before it opened")
            return
        start, end = row.get("valid_from", ""), row.get("valid_to", "")
        if start and end and not (first_day(start) < last_day(end) and last_day(start) <= last_day(end)):
            self.fault(f"{where}: period {start} to {end}")
        if "edition" in row:
            low, high = EDITION_LIVES[row["edition"]]
            if (start and last_day(start).isoformat() < low) or (end and first_day(end).isoformat() > high):
                self.fault(f"{where}: period outside {row['edition']}")
        # The segments of the last quarter are published after some of its trusts have closed.
        if "valid_from" not in row or "register files this trust" in row["note"] or row.get("period"):
            return
        for column, code in self._references(row):
            body = self.bodies.get(code)
            if body and start and body["closed_on"] and first_day(start) > last_day(body["closed_on"]):
                self.fault(f"{where}: begins {start}, after {code} closed on {body['closed_on']}")
            if body and end and body["opened_on"] and last_day(end) <= first_day(body["opened_on"]) \
                    and not body["opened_on"] == "2022-07-01":
                self.fault(f"{where}: ends {end}, before {code} opened on {body['opened_on']}")

    def _sources(self):
        known, used = {row["id"] for row in self.rows["sources"]}, set()
        for name, rows in self.rows.items():
            for number, row in enumerate(rows, start=2):
                if name == "sources":
                    continue
                ids = row["sources"].split(";")
                if not row["sources"] or set(ids) - known or len(ids) != len(set(ids)):
                    self.fault(f"{name}.csv line {number}: sources {row['sources']!r}")
                used.update(ids)
        for source in sorted(known - used):
            self.fault(f"source {source} is not used")
        addresses = Counter(row["address"] for row in self.rows["sources"] if row["address"])
        for row in self.rows["sources"]:
            if not re.fullmatch(r"[a-z0-9-]{3,60}", row["id"]) or not row["title"] or not row["publisher"] \
                    or not row["licence"] or addresses[row["address"]] > 1 and row["address"] != FRAMEWORK_PAGE:
                self.fault(f"source {row['id']}: incomplete or address twice")

    def _duplicates(self):
        told = {"evidence", "confirmed_on", "sources", "note"}
        for name, columns in COLUMNS.items():
            key = [column for column in columns if column not in told]
            if name == "metrics":
                key = ["organisation", "period", "metric", "units"]
            for values, count in Counter(tuple(row[column] for column in key) for row in self.rows[name]).items():
                if count > 1:
                    self.fault(f"{name}.csv: {count} times {values}")

    def _shares(self):
        for day in ("2022-07-01", "2024-06-01", "2026-07-01"):
            total = Counter()
            for row in self.rows["local_authority_icbs"]:
                if (row["valid_from"] or day) <= day < (row["valid_to"] or "9999"):
                    total[row["local_authority"]] += float(row["share"])
                    icb = self.bodies[row["icb"]]
                    if not row["valid_to"] and icb["closed_on"]:
                        self.fault(f"council {row['local_authority']}: open share in closed {row['icb']}")
            for row in self.rows["local_authorities"]:
                is_open = (row["opened_on"] or day) <= day <= (row["closed_on"] or day)
                if is_open != (row["code"] in total) or is_open and abs(total[row["code"]] - 1) > 0.001:
                    self.fault(f"council {row['code']}: shares sum to {total[row['code']]} on {day}")
        for row in self.rows["services"]:
            if row["basis"] == "PATIENT_FLOW" and not row["share"] or not 0 <= float(row["share"] or 0) <= 1:
                self.fault(f"services: share of {row['trust']} in {row['icb']}")

    def _arrangements(self):
        kinds = {row["id"]: row["kind"] for row in self.rows["arrangements"]}
        parties = {}
        for row in self.rows["arrangement_parties"]:
            parties.setdefault(row["arrangement"], set()).add(row["role"])
        for key, kind in kinds.items():
            needed = {"DELEGATOR", "DELEGATE"} if kind == "COMMISSIONING_DELEGATION" else {"MEMBER"}
            if not needed <= parties.get(key, set()) <= needed | {"HOST"}:
                self.fault(f"arrangement {key}: parties {parties.get(key)}")
        for key in parties.keys() - kinds.keys():
            self.fault(f"parties of unknown arrangement {key}")

    def _episodes(self):
        episodes = {row["id"]: row for row in self.rows["support_episodes"]}
        if len(episodes) != len(self.rows["support_episodes"]):
            self.fault("support episode ids are not unique")
        for row in self.rows["support_events"]:
            episode = episodes.get(row["episode"])
            if not episode:
                self.fault(f"event of unknown episode {row['episode']}")
            elif row["event"] == "EXITED" and row["on"] != episode["valid_to"]:
                self.fault(f"episode {row['episode']}: exit {row['on']} but valid_to {episode['valid_to']}")
        for episode in episodes.keys() - {row["episode"] for row in self.rows["support_events"]}:
            self.fault(f"episode {episode} without an event")

    def _notes(self):
        """No text of this machine, and no run of words copied from what was read."""
        copied = set()
        for rows in self.facts.values():
            for row in rows:
                words = re.findall(r"[a-z0-9']+", (row.get("quote_or_basis") or "").lower())
                copied.update(tuple(words[at:at + COPIED_WORDS]) for at in range(len(words) - COPIED_WORDS + 1))
        for name, rows in self.rows.items():
            for number, row in enumerate(rows, start=2):
                text = " ".join(value for column, value in row.items() if column not in ("address", "via"))
                if NOT_FOR_READERS.search(text):
                    self.fault(f"{name}.csv line {number}: not for readers: {NOT_FOR_READERS.search(text).group()}")
                words = re.findall(r"[a-z0-9']+", row.get("note", "").lower())
                for at in range(len(words) - COPIED_WORDS + 1):
                    if tuple(words[at:at + COPIED_WORDS]) in copied:
                        self.fault(f"{name}.csv line {number}: copied: {' '.join(words[at:at + COPIED_WORDS])}")

    def _counts(self):
        facts, rows = self.facts, self.rows
        own = {path.stem: _read(path) for path in Path(__file__).parent.joinpath("england").glob("*.csv")}
        trusts = {row["trust_ods"] for row in facts["trusts"]}
        ambulance = facts["ambulance_coverage"]
        flows = [row for row in facts["trust_icb_service"] if row["service"] != "emergency_ambulance_999"]
        contracts = [row for row in ambulance if "commissioner" in row["role"]]
        others = [row for row in facts["ambulance_leads_more"] if row["icb_ods"]]
        quarters = [row for row in facts["segments"] + facts["segments_2021_2025"] + facts["segments_more_2025_26"]
                    if row["framework"] == "NOF 2025/26" and row["segment"]]
        copies = [row for row in facts["oversight_metrics"]
                  if not self.published.replaces(row["source"], row["trust_ods"], row["period"], row["metric_id"], row["value"])]
        usable = [row for row in facts["cqc_ratings"] if row["usable"] == "location_of_the_trust"]
        systems = [part for row in facts["trusts"] for part in row["ics_as_listed"].split("; ") if part not in ("", "-")]
        expected = {
            "national_bodies": (2, "NHS England and CQC"),
            "regions": (len(facts["regions"]), "regions"),
            "icbs": (len(facts["icbs"]), "icbs"),
            "icb_regions": (len(facts["icbs"]), "icbs"),
            "icb_clusters": (len({row["cluster_id"] for row in facts["icbs"] if row["cluster_id"]}) + 3,
                             "clusters, and three of 2025"),
            "icb_cluster_members": (sum(1 for row in facts["icbs"] if row["cluster_id"])
                                    + sum(1 for row in facts["joint_committees"] if row["to_date"] == "2026-03-31"),
                                    "boards with a cluster, and members of those three"),
            "trusts": (len(facts["trusts"]), "trusts"),
            "system_partners": (len(systems), "systems as listed"),
            "successions": (sum(1 for row in facts["succession"] if row["kind"] == "icb"
                                or {row["predecessor"], row["successor"]} <= trusts)
                            + len(own["more_successions"]) + len(own["council_successions"]) + 4,
                            "successions among known bodies, more_successions, councils, and four of county councils"),
            "services": (len(ambulance) + len(flows)
                         + sum(1 for row in facts["ambulance_icb_shares"] if row["pair_in_product_facts"] == "no"
                               and row["icb_year"] == "2022") + 6 + len(own["footprints"]),
                         "ambulance coverage, patient flow, more small areas, six under successors, footprints"),
            "commissioning": (len(contracts) + len(others) + 1, "contracts, and one handed over"),
            "places": (len(facts["places"]) + len(facts["places_more"]), "places and places_more"),
            "place_icbs": (len(facts["places"]) + len(facts["places_more"]) + 5,
                           "places, five under a successor"),
            "place_partners": (len(_partners(facts)) + 1 + 3 + 5,
                               "partners with a code, one under a successor, county councils named and worked out"),
            "provider_collaboratives": (len(facts["collaboratives"]) + len(facts["collaboratives_more"]),
                                        "both collaborative files"),
            "collaborative_members": (len(facts["collaborative_members"]) + len(facts["collaborative_members_more"]) + 3,
                                      "both member files, two spells of one, two boards"),
            "collaborative_icbs": (sum(len(list(filter(None, row["icb_ods"].split(";"))))
                                       for row in facts["collaboratives"] + facts["collaboratives_more"]),
                                   "systems of collaboratives"),
            "local_authorities": (len({row["lad_code"] for row in facts["local_authority_icb"]}
                                      | {row["successor"] for row in own["council_successions"]}
                                      | {row["county"] for row in own["county_councils"]}),
                                  "councils of 2022, of 2023 and of counties"),
            "sub_icb_locations": (len(facts["sub_icb_locations"]), "sub_icb_locations"),
            "sub_icb_location_icbs": (sum(1 if row["icb_2022"] == row["icb_2026"] else bool(row["icb_2022"])
                                          + bool(row["icb_2026"]) for row in facts["sub_icb_locations"]),
                                      "a row for each board in turn"),
            "integrated_care_partnerships": (len(facts["icps"]), "icps"),
            "partnership_icbs": (len(facts["icps"]), "icps"),
            "metrics": (self.published.count() + len(copies), "the published file, and other rows of oversight_metrics"),
            "arrangements": (sum(1 for row in facts["delegation_rules"] if row["rule_id"] not in ("nhs111-dhu",)
                                 and not row["rule_id"].startswith("ambulance-lead"))
                             + sum(1 for row in facts["local_delegations"] if row["status"].startswith("in_force"))
                             + sum(1 for row in facts["local_delegations"] if row["status"] == "announced") + 2,
                             "rules, local ones in force or announced, two committees"),
        }
        self._count_parts(expected, quarters, usable, flows, trusts)
        return expected

    def _count_parts(self, expected, quarters, usable, flows, trusts):
        rows, facts = self.rows, self.facts
        self._same("segments of 2025/26", sum(1 for row in rows["segments"] if row["period"]),
                   len({(row["org_ods"], row["period"][:10], row["segment"]) for row in quarters}
                       | self.published.segments()))
        self._same("location ratings", sum(1 for row in rows["quality_ratings"] if row["scope"] == "LOCATION"), len(usable))
        self._same("patient flows", sum(1 for row in rows["services"] if row["basis"] == "PATIENT_FLOW"), len(flows))
        earlier = {row["org_ods"] for row in facts["segments_2021_2025"] if row["framework"] != "NOF 2025/26"}
        earlier |= {row["org_ods"] for row in facts["segments"] if row["framework"] == "SOF 2021/22"}
        self._same("bodies with a segment before 2025/26",
                   len({row["organisation"] for row in rows["segments"] if not row["period"]}), len(earlier))
        supported = {row["org_ods"] for row in facts["rsp_participation"] + facts["support_programme_events"]
                     if row["org_ods"] and row["programme"] != "RSP_or_PIP"}
        self._same("bodies with support", len({row["organisation"] for row in rows["support_episodes"]}), len(supported))
        registered = {row["trust_ods"] for row in facts["trusts"] if "not in ODS" not in row["source"]}
        self._same("registered trusts", len({row["trust"] for row in rows["trust_registrations"]}), len(registered))
        rated = {row["org_ods"] for row in facts["cqc_provider_ratings"]}
        rated |= {row["trust_ods"] for row in facts["cqc_ratings"] if row["usable"] == "provider_rating_from_text"}
        self._same("trusts with a rating of their own",
                   len({row["organisation"] for row in rows["quality_ratings"] if row["scope"] == "PROVIDER"}), len(rated))
        for rule in {row["rule_id"] for row in facts["delegations"]} - {"owm-host", "nhs111-dhu"}:
            if not rule.startswith("ambulance-lead"):
                joint = rule == "spec-joint-2023"
                key = "committee:specialised-services-2023" if joint else f"delegation:{rule}"
                got = sum(1 for row in rows["arrangement_parties"] if row["arrangement"] == key
                          and row["role"] == ("MEMBER" if joint else "DELEGATE") and row["organisation"] != "X24")
                self._same(f"delegates of {rule}", got, sum(1 for row in facts["delegations"] if row["rule_id"] == rule))
        for name, (count, _) in expected.items():
            self._same(f"{name}.csv", len(rows[name]), count)

    def _same(self, what, got, wanted):
        if got != wanted:
            self.fault(f"{what}: {got} but {wanted} in the collected facts")


def _partners(facts):
    pairs = {(row["place_id"], row["ods_code"] or row["lad_code"]) for row in facts["place_partners"]
             if row["ods_code"] or row["lad_code"]}
    for row in facts["places_more"]:
        pairs |= {(row["place_id"], code) for code in row["lad_codes"].split(";") if code}
    return pairs


def _read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main(facts_folder, published_folder, dataset_folder):
    check = Check(facts_folder, published_folder, dataset_folder)
    expected = check.run()
    print(f"{'file':32} {'rows':>6} {'wanted':>6}  from")
    for name in sorted(COLUMNS):
        wanted, of = expected.get(name, ("", "checked by its parts"))
        print(f"{name:32} {len(check.rows[name]):>6} {wanted:>6}  {of}")
    for fault in check.faults:
        print(f"FAULT {fault}")
    print(f"{len(check.faults)} faults")
    return 1 if check.faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3]))
