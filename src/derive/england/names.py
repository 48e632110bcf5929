"""Names as a person writes them; the register has them in capitals."""
import re

_SMALL = {"AND", "OF", "THE", "IN", "FOR", "ON", "WITH", "UPON", "BY", "LE"}
_KEPT = {"NHS"}
_WORD = re.compile(r"[A-Z][A-Z']*")

# What people call the trusts: short names, acronyms and former names that are in common use.
OTHER_TRUST_NAMES = {
    "G6V2S": ["NLFT"],
    "R0A": ["MFT", "Manchester Foundation Trust"],
    "R0B": ["STSFT"],
    "R0D": ["UHD"],
    "R1D": ["Shropcom"],
    "R1F": ["IOW NHS Trust"],
    "R1H": ["Barts"],
    "R1K": ["LNWH", "LNWUH"],
    "R1L": ["EPUT"],
    "RA2": ["Royal Surrey", "Royal Surrey County Hospital NHS Foundation Trust"],
    "RA7": ["UHBW", "University Hospitals Bristol and Weston NHS Foundation Trust"],
    "RA9": ["TSDFT"],
    "RAE": ["BTHFT"],
    "RAJ": ["MSEFT"],
    "RAL": ["Royal Free"],
    "RAN": ["RNOH"],
    "RAP": ["North Mid"],
    "RAS": ["THH", "Hillingdon Hospitals"],
    "RAT": ["NELFT"],
    "RAX": ["Kingston Hospital NHS Foundation Trust"],
    "RBL": ["WUTH"],
    "RBN": ["MWL", "St Helens and Knowsley Teaching Hospitals NHS Trust"],
    "RBQ": ["LHCH"],
    "RBS": ["Alder Hey"],
    "RBV": ["The Christie"],
    "RCB": ["York and Scarborough"],
    "RCD": ["HDFT"],
    "RCX": ["QEH", "QEHKL", "Queen Elizabeth Hospital King's Lynn"],
    "RD1": ["RUH", "Royal United Hospitals Bath"],
    "RD8": ["MKUH"],
    "RDE": ["ESNEFT"],
    "RDR": ["SCFT"],
    "RDU": ["FHFT"],
    "RDY": ["Dorset HealthCare"],
    "REF": ["RCHT"],
    "REM": ["LUHFT"],
    "REN": ["Clatterbridge"],
    "RF4": ["BHRUT"],
    "RGD": ["LYPFT"],
    "RGM": ["Papworth"],
    "RGN": ["NWAFT"],
    "RGP": ["JPUH", "James Paget"],
    "RGT": ["CUH", "Addenbrooke's"],
    "RH5": ["Somerset FT"],
    "RH8": ["RDUH", "Royal Devon"],
    "RHM": ["UHS"],
    "RHQ": ["STH"],
    "RHU": ["PHU"],
    "RHW": ["RBFT"],
    "RJ1": ["GSTT", "Guy's and St Thomas'"],
    "RJ2": ["LGT"],
    "RJ7": ["St George's"],
    "RJC": ["SWFT"],
    "RJE": ["UHNM"],
    "RJL": ["NLAG", "NLaG"],
    "RJZ": ["King's", "KCH"],
    "RK5": ["SFH"],
    "RK9": ["UHP"],
    "RKB": ["UHCW"],
    "RL1": ["RJAH"],
    "RL4": ["RWT"],
    "RLQ": ["WVT"],
    "RLT": ["GEH"],
    "RM1": ["NNUH"],
    "RM3": ["NCA", "Salford Royal NHS Foundation Trust"],
    "RMP": ["TGICFT"],
    "RMY": ["NSFT"],
    "RN3": ["GWH"],
    "RN7": ["DGT"],
    "RNK": ["Tavistock"],
    "RNN": ["NCIC"],
    "RNQ": ["KGH"],
    "RNS": ["NGH"],
    "RP4": ["GOSH"],
    "RP5": ["DBTH"],
    "RP6": ["Moorfields"],
    "RP7": ["LPFT"],
    "RPC": ["QVH"],
    "RPG": ["Oxleas"],
    "RPY": ["The Marsden"],
    "RQ3": ["BWC", "BWCH"],
    "RQM": ["ChelWest"],
    "RQW": ["PAH"],
    "RQX": ["Homerton"],
    "RQY": ["SWLSTG"],
    "RR8": ["LTHT"],
    "RRE": ["MPFT"],
    "RRF": ["WWL", "Wrightington, Wigan and Leigh NHS Foundation Trust"],
    "RRJ": ["ROH"],
    "RRK": ["UHB"],
    "RRP": ["BEH", "BEHMHT"],
    "RRU": ["LAS", "London Ambulance"],
    "RRV": ["UCLH"],
    "RT1": ["CPFT"],
    "RT5": ["LPT"],
    "RTD": ["NUTH", "Newcastle Hospitals"],
    "RTG": ["UHDB"],
    "RTH": ["OUH"],
    "RTK": ["ASPH"],
    "RTP": ["SASH"],
    "RTX": ["UHMB"],
    "RV3": ["CNWL"],
    "RV5": ["SLaM"],
    "RVJ": ["NBT"],
    "RVN": ["AWP"],
    "RVR": ["ESTH"],
    "RVV": ["EKHUFT"],
    "RVY": ["S&O"],
    "RW1": ["HIOW Healthcare", "Southern Health NHS Foundation Trust"],
    "RW4": ["Mersey Care"],
    "RW5": ["LSCFT"],
    "RWA": ["HUTH"],
    "RWD": ["ULTH", "ULHT", "United Lincolnshire Hospitals NHS Trust"],
    "RWE": ["UHL"],
    "RWF": ["MTW"],
    "RWG": ["WHTH"],
    "RWH": ["ENHT", "East and North Hertfordshire NHS Trust"],
    "RWK": ["ELFT"],
    "RWP": ["WAHT"],
    "RWR": ["HPFT"],
    "RWV": ["DPT"],
    "RWW": ["WHH", "Warrington and Halton Teaching Hospitals NHS Foundation Trust"],
    "RX1": ["NUH"],
    "RX3": ["TEWV"],
    "RX4": ["CNTW"],
    "RX6": ["NEAS", "North East Ambulance"],
    "RX7": ["NWAS", "North West Ambulance"],
    "RX8": ["YAS", "Yorkshire Ambulance"],
    "RX9": ["EMAS", "East Midlands Ambulance"],
    "RXA": ["CWP"],
    "RXC": ["ESHT"],
    "RXE": ["RDaSH"],
    "RXG": ["SWYPFT"],
    "RXK": ["SWBH"],
    "RXL": ["BTH", "Blackpool Teaching Hospitals"],
    "RXM": ["DHCFT"],
    "RXN": ["LTHTR", "Lancashire Teaching Hospitals"],
    "RXP": ["CDDFT"],
    "RXR": ["ELHT"],
    "RXT": ["BSMHFT"],
    "RXV": ["GMMH"],
    "RXW": ["SaTH", "Shrewsbury and Telford Hospital"],
    "RXX": ["SABP"],
    "RXY": ["KMPT", "Kent and Medway NHS and Social Care Partnership Trust"],
    "RY3": ["Norfolk Community Health and Care NHS Trust", "NCHC"],
    "RY4": ["HCT"],
    "RY5": ["LCHS"],
    "RY6": ["LCH"],
    "RY8": ["DCHS"],
    "RYA": ["WMAS", "West Midlands Ambulance"],
    "RYC": ["EEAST", "East of England Ambulance"],
    "RYD": ["SECAmb", "South East Coast Ambulance"],
    "RYE": ["SCAS", "South Central Ambulance"],
    "RYF": ["SWASFT", "SWAST", "South Western Ambulance"],
    "RYG": ["CWPT"],
    "RYJ": ["Imperial"],
    "RYR": ["UHSussex"],
    "RYV": ["CCS"],
    "RYX": ["CLCH"],
    "RYY": ["KCHFT"],
    "TAD": ["BDCFT"],
    "TAH": ["Sheffield Health and Social Care NHS Foundation Trust"],
    "TAJ": ["BCHFT"],
}

# Acronyms in common use for integrated care boards and their systems.
OTHER_ICB_NAMES = {
    "QE1": ["LSC"], "QHM": ["NENC"], "QHL": ["BSOL"], "QYG": ["C&M"], "QOP": ["GM"], "QOQ": ["HNY"], "QOC": ["STW"],
    "QNC": ["SSOT"], "QK1": ["LLR"], "QKK": ["SEL"], "QKS": ["K&M", "KM"], "QMF": ["NEL"], "QMJ": ["NCL"],
    "QRV": ["NWL"], "QWE": ["SWL"], "QHG": ["BLMK"], "QH8": ["MSE"], "QJG": ["SNEE"], "QM7": ["HWE"], "QU9": ["BOB"],
    "QRL": ["HIOW"], "QOX": ["BSW"], "QUY": ["BNSSG"], "QT6": ["CIOS"],
    "QUA": ["Black Country and West Birmingham"], "Z9B2Z": ["North West and North Central London"],
}


def as_written(capitals):
    """A name in capitals as a person writes it: `ST GEORGE'S` becomes `St George's`, `NHS` stays."""
    position = {"first": True}

    def word(match):
        text = match.group()
        first, position["first"] = position["first"], False
        after_comma = capitals[:match.start()].rstrip().endswith(",")
        if text in _KEPT:
            return text
        if text in _SMALL and not first and not (text == "THE" and after_comma):
            return text.lower()
        if text.startswith("MC") and len(text) > 3:
            return "Mc" + text[2:].capitalize()
        return text.capitalize()

    return _WORD.sub(word, capitals.replace(" & ", " and "))


def trust_name(capitals):
    return as_written(capitals).replace("Dorset Healthcare", "Dorset HealthCare")


def town_name(capitals):
    return re.sub(r"-(\w+)-", lambda match: f"-{match.group(1).lower()}-", as_written(capitals))


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "")).strip("-")


def icb_short_name(name):
    return name.removeprefix("NHS ").removesuffix(" Integrated Care Board")
