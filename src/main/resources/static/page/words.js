// The words of the page for what the API says in its own.

export const DETERMINATIONS = {
  BY_RULE: ["By rule", "A rule of the framework says who leads."],
  AGREED: ["Agreed", "A recorded agreement names the lead."],
  PRESUMED: ["Presumed",
    "The framework asks for an arrangement and none is recorded. The lead commissioner is presumed to lead."],
  UNDETERMINED: ["Undetermined", "Nothing recorded says who leads."],
  CONFLICTING: ["Conflicting records", "Records name different leads."],
  NOT_OVERSEEN: ["Not overseen",
    "The body is not overseen under the framework: it is of another kind, has closed, or is not yet open."],
};

/** The parts in lines of oversight, in the order shown. */
export const ROLES = {
  LEAD: "Leads oversight",
  SUPPORT_LEAD: "Leads mandated support",
  SHARED: "Shares oversight",
  COORDINATING: "Co-ordinates",
  VEHICLE: "Collaborative through which the lead works",
  STATUTORY: "Keeps accountability in law",
  COMMISSIONING: "Commissions services, which is beside oversight",
};

export const KINDS = {
  NATIONAL_BODY: "national body",
  REGION: "regional team",
  ICB: "integrated care board",
  TRUST: "trust",
  PLACE: "place",
  PROVIDER_COLLABORATIVE: "provider collaborative",
  LOCAL_AUTHORITY: "council",
  SUB_ICB_LOCATION: "sub-ICB location",
  ICB_CLUSTER: "cluster of boards",
  INTEGRATED_CARE_PARTNERSHIP: "integrated care partnership",
};

/** The same, of several. */
export const KINDS_OF = {
  NATIONAL_BODY: "National bodies",
  REGION: "Regional teams",
  ICB: "Integrated care boards",
  TRUST: "Trusts",
  PLACE: "Places",
  PROVIDER_COLLABORATIVE: "Provider collaboratives",
  LOCAL_AUTHORITY: "Councils",
  SUB_ICB_LOCATION: "Sub-ICB locations",
  ICB_CLUSTER: "Clusters of boards",
  INTEGRATED_CARE_PARTNERSHIP: "Integrated care partnerships",
};

export const TRUST_TYPES = {
  ACUTE: "Acute",
  MENTAL_HEALTH: "Mental health",
  COMMUNITY: "Community",
  AMBULANCE: "Ambulance",
  SPECIALIST: "Specialist",
  ONLINE: "Online",
  UNKNOWN: "Not recorded",
};

/** What a body is, in a few words: "ambulance trust", "place". */
export function kindInWords({ kind, type }) {
  const sort = KINDS[kind] ?? kind;
  return type && type !== "UNKNOWN" && TRUST_TYPES[type] ? `${TRUST_TYPES[type].toLowerCase()} ${sort}` : sort;
}

export const STATUSES = {
  NOT_YET_OPEN: "not yet open",
  CLOSED: "closed",
};

/** The same, and that it exists, of bodies of a list. */
export const STATUSES_OF = {
  ACTIVE: "Open on the day",
  CLOSED: "Closed",
  NOT_YET_OPEN: "Not yet open",
};

export const EVIDENCE = {
  STATED: ["Stated", "The source says so."],
  DERIVED: ["Derived", "Worked out from the source."],
  ILLUSTRATIVE: ["Made up", "Made up for teaching."],
};

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "1 May 2026" for 2026-05-01, "May 2026" for 2026-05; anything else as it stands. */
export function dateInWords(text) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return formatted(DAY, text, text);
  }
  if (/^\d{4}-\d{2}$/.test(text)) {
    return formatted(MONTH, `${text}-01`, text);
  }
  if (/^\d{4}\/\d{2}$/.test(text)) {
    return `the financial year ${text}`;
  }
  return text;
}

function formatted(format, day, fallback) {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.valueOf()) ? fallback : format.format(date);
}

/** A date as recorded, to the precision that is known. */
export function recordedInWords(text) {
  const inferred = text.endsWith("?");
  const [first, last] = text.replace(/\?$/, "").split("..");
  let words;
  if (last === undefined) {
    words = dateInWords(first);
  } else if (first && last) {
    words = `some day from ${dateInWords(first)} to ${dateInWords(last)}`;
  } else {
    words = first ? `${dateInWords(first)} or later` : `${dateInWords(last)} or earlier`;
  }
  return inferred ? `${words} (inferred)` : words;
}

/** When a fact holds; the end is the first day on which it no longer does. */
export function periodInWords({ validFromAsRecorded: from, validToAsRecorded: to }) {
  const start = from ? `From ${recordedInWords(from)}` : "From before the records begin";
  return to ? `${start}; no longer from ${recordedInWords(to)}` : start;
}

/** "1 fact", "5 facts". */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** Today where the reader is, as YYYY-MM-DD. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
