// Conditions that several statements share. A statement writes the name with a variable, for example held(link).
// The product replaces it by the text on the right before it runs the statement. $release: the data release. $asOf: the
// date. $restricted: whether restricted facts are visible. GraphReader adds it to every statement. Without it, they are
// not visible.

// The record is visible. A record without a mark is public.
visible(record) := (record.restricted IS NULL OR $restricted)

// The record is visible and part of the release.
held(record) := record.addedIn <= $release < record.removedIn AND visible(record)

// All records of a list are visible and part of the release.
allHeld(records) := all(each IN records WHERE held(each))

// The organisation is part of the release. An organisation is always visible. It may have been absent from releases in between.
present(organisation) := held(organisation) AND NOT $release IN coalesce(organisation.absentIn, [])

// The record may apply on the date, as far as its dates are known.
mayApply(record) := (record.validFrom IS NULL OR record.validFrom <= $asOf) AND (record.validToLatest IS NULL OR record.validToLatest > $asOf)

// The relationship is not only a flow of patients.
isStated(link) := coalesce(link.basis, '') <> 'PATIENT_FLOW'

// The relationship may exist on the date. A succession exists from its date.
mayRelate(link) := held(link) AND mayApply(link) AND (link.on IS NULL OR link.on <= $asOf) AND isStated(link)

// The arrangement was agreed, and may be in force on the date. A superseded arrangement is in force until its earliest
// possible end.
mayBeInForce(arrangement) := held(arrangement) AND mayApply(arrangement) AND NOT arrangement.status IN ['RECOMMENDED', 'ANNOUNCED'] AND (arrangement.status <> 'SUPERSEDED' OR arrangement.validTo > $asOf)

// Organisations that are one step away on the date, as neighbour.
neighbours(here) := CALL (here) {
    MATCH (here)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|IN_REGION|IN_CLUSTER|PART_OF|MEMBER_OF|WORKS_IN|WITHIN|SUCCEEDED_BY]-(there:Organisation)
    WHERE mayRelate(link)
    RETURN there
  UNION
    MATCH (here)-[mine:PARTY_TO]->(arrangement:Arrangement)<-[yours:PARTY_TO]-(there:Organisation)
    WHERE (mine.role <> 'DELEGATE' OR yours.role <> 'DELEGATE') AND mayBeInForce(arrangement)
      AND held(mine) AND mayApply(mine) AND held(yours) AND mayApply(yours)
    RETURN there
  }

// The change is in the log for this visibility. If a release has restricted changes, it has a log for each visibility.
logged(change) := (change.audience IS NULL OR change.audience = CASE WHEN $restricted THEN 'RESTRICTED' ELSE 'PUBLIC' END)
