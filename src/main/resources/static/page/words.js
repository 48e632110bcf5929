// Labels for the values of the API.

const KINDS = {
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

const TRUST_TYPES = {
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

/** "1 fact", "5 facts". */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
