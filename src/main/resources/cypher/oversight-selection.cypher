// The codes of the organisations whose oversight a question concerns, and the latest dates on which they can have closed.
// One row.
// Each list selects organisations and has no effect if empty. $icbs: organisations related to at least $least of these
// ICBs. $regions: the ICBs of these regions and the organisations related to them. The trusts of an ICB's places are
// related to the ICB.
// $segments: organisations ever placed in these segments. $around: the ICBs of this organisation, the trusts related to
// them, and its places and collaboratives. $kinds: all organisations of these kinds. $provided: the trusts from which one
// of these services is or was commissioned.
// $release: the data release.
CALL () {
  UNWIND $icbs AS code
  MATCH (:Organisation {code: code})<-[steps:SUCCEEDED_BY*0..8]-(origin:Icb)
  WHERE allHeld(steps)
  MATCH (origin)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|PART_OF|WORKS_IN|WITHIN]-(related:Organisation)
  WHERE held(link) AND isStated(link)
  // The trusts of its places.
  OPTIONAL MATCH (related)<-[partner:PARTNER_IN]-(member:Trust)
  WHERE related:Place AND held(partner)
  UNWIND [related, member] AS subject
  WITH subject, count(DISTINCT code) AS shared
  WHERE subject IS NOT NULL AND shared >= $least
  RETURN subject
UNION
  UNWIND $regions AS code
  MATCH (:Organisation {code: code})<-[regional:IN_REGION]-(icb:Icb)
  WHERE held(regional)
  OPTIONAL MATCH (icb)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|PART_OF|WORKS_IN|WITHIN]-(related:Organisation)
  WHERE held(link) AND isStated(link)
  OPTIONAL MATCH (related)<-[partner:PARTNER_IN]-(member:Trust)
  WHERE related:Place AND held(partner)
  UNWIND [icb, related, member] AS subject
  WITH DISTINCT subject
  WHERE subject IS NOT NULL
  RETURN subject
UNION
  UNWIND $segments AS segment
  MATCH (allocation:SegmentAllocation {segment: segment})<-[:HAS_SEGMENT]-(subject:Organisation)
  WHERE held(allocation)
  RETURN DISTINCT subject
UNION
  UNWIND $around AS code
  MATCH (:Organisation {code: code})-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS]-(other:Organisation)
  WHERE held(link) AND isStated(link)
  OPTIONAL MATCH (other)-[area:PART_OF]->(placed:Icb)
  WHERE other:Place AND held(area)
  UNWIND [other, placed] AS icb
  WITH DISTINCT icb
  WHERE icb:Icb
  MATCH (icb)-[steps:SUCCEEDED_BY*0..8]-(kin:Icb)
  WHERE allHeld(steps)
  WITH DISTINCT kin
  OPTIONAL MATCH (kin)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS]-(trust:Trust)
  WHERE held(link) AND isStated(link)
  WITH kin, collect(DISTINCT trust) AS trusts
  OPTIONAL MATCH (kin)<-[area:PART_OF]-(place:Place)<-[partner:PARTNER_IN]-(member:Trust)
  WHERE held(area) AND held(partner)
  WITH kin, trusts, collect(DISTINCT member) AS members
  UNWIND [kin] + trusts + members AS subject
  WITH DISTINCT subject
  WHERE subject IS NOT NULL
  RETURN subject
UNION
  UNWIND $around AS code
  MATCH (:Organisation {code: code})-[belonging:PARTNER_IN|MEMBER_OF]->(subject:Organisation)
  WHERE (subject:Place OR subject:ProviderCollaborative) AND held(belonging)
  RETURN DISTINCT subject
UNION
  UNWIND $kinds AS kind
  MATCH (subject:Organisation {kind: kind})
  WHERE subject.code > '' AND present(subject)
  RETURN subject
UNION
  UNWIND $provided AS service
  MATCH (icb:Organisation {kind: 'ICB'})
  WHERE icb.code > '' AND present(icb)
  MATCH (icb)-[commissions:COMMISSIONS {service: service}]->(subject:Trust)
  WHERE held(commissions)
  RETURN DISTINCT subject
}
WITH collect(DISTINCT subject) AS subjects
RETURN [subject IN subjects | subject.code] AS codes,
  [subject IN subjects WHERE subject.closedOnLatest IS NOT NULL | {body: subject.code, on: subject.closedOnLatest}] AS closed
