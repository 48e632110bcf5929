// Labels for the values of the API.

export const DETERMINATIONS = {
  BY_RULE: ["By rule", "A rule of the framework determines the lead."],
  AGREED: ["Agreed", "A recorded agreement names the lead."],
  PRESUMED: ["Presumed",
    "No rule or agreement names the lead. The records point to one organisation."],
  UNDETERMINED: ["Undetermined", "No record determines the lead."],
  CONFLICTING: ["Conflicting records", "Records name different lead organisations."],
  NOT_OVERSEEN: ["Not overseen",
    "The organisation is not overseen under the framework. It is of another kind, has closed, or is not yet open."],
};

/** Roles in oversight, in display order. */
export const ROLES = {
  LEAD: "Leads oversight",
  SUPPORT_LEAD: "Leads mandated support",
  SHARED: "Shares oversight",
  COORDINATING: "Co-ordinates",
  VEHICLE: "Provider collaborative through which the lead works",
  STATUTORY: "Retains statutory accountability",
  COMMISSIONING: "Commissions services (separate from oversight)",
};

export const KINDS = {
  NATIONAL_BODY: "national organisation",
  REGION: "regional team",
  ICB: "integrated care board",
  TRUST: "trust",
  PLACE: "place",
  PROVIDER_COLLABORATIVE: "provider collaborative",
  LOCAL_AUTHORITY: "local authority",
  SUB_ICB_LOCATION: "sub-ICB location",
  ICB_CLUSTER: "ICB cluster",
  INTEGRATED_CARE_PARTNERSHIP: "integrated care partnership",
};

/** The same labels in the plural. */
export const KINDS_OF = {
  NATIONAL_BODY: "National organisations",
  REGION: "Regional teams",
  ICB: "Integrated care boards",
  TRUST: "Trusts",
  PLACE: "Places",
  PROVIDER_COLLABORATIVE: "Provider collaboratives",
  LOCAL_AUTHORITY: "Local authorities",
  SUB_ICB_LOCATION: "Sub-ICB locations",
  ICB_CLUSTER: "ICB clusters",
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

/** Kind of an organisation in words, for example "ambulance trust" or "place". */
export function kindInWords({ kind, type }) {
  const sort = KINDS[kind] ?? kind;
  return type && type !== "UNKNOWN" && TRUST_TYPES[type] ? `${TRUST_TYPES[type].toLowerCase()} ${sort}` : sort;
}

export const STATUSES = {
  NOT_YET_OPEN: "not yet open",
  CLOSED: "closed",
};

/** Labels for the status filter of a list. */
export const STATUSES_OF = {
  ACTIVE: "Open",
  CLOSED: "Closed",
  NOT_YET_OPEN: "Not yet open",
};

export const EVIDENCE = {
  STATED: ["Stated", "The source states the fact."],
  DERIVED: ["Derived", "The fact was derived from the source."],
  ILLUSTRATIVE: ["Fictional", "Fictional fact for teaching."],
};

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "1 May 2026" for 2026-05-01, "May 2026" for 2026-05. Returns other texts unchanged. */
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

/** A recorded date in words, to the known precision. */
export function recordedInWords(text) {
  const inferred = text.endsWith("?");
  const [first, last] = text.replace(/\?$/, "").split("..");
  let words;
  if (last === undefined) {
    words = dateInWords(first);
  } else if (first && last) {
    words = `a date between ${dateInWords(first)} and ${dateInWords(last)}`;
  } else {
    words = first ? `${dateInWords(first)} or later` : `${dateInWords(last)} or earlier`;
  }
  if (!inferred) {
    return words;
  }
  return last === undefined ? `about ${words}` : `${words} (inferred)`;
}

/** Period of a fact. Both dates are inclusive. */
export function periodInWords({ validFromAsRecorded: from, validToAsRecorded: to }) {
  const start = from ? `From ${recordedInWords(from)}` : "From before the dataset starts";
  return to ? `${start} until ${recordedInWords(to)}` : start;
}

/** "1 fact", "5 facts". */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** Today in the local time zone, as YYYY-MM-DD. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
