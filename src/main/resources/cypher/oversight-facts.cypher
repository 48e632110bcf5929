// Facts about the oversight of some organisations, for all dates. Relationships to ICBs, places and collaboratives,
// oversight agreements, successors of the ICBs concerned, their regions, delegations, segments and support, with all
// sources. One row per organisation.
// Each list selects organisations and has no effect if empty. $codes: these organisations. $icbs: organisations related
// to at least $least of these ICBs. $regions: the ICBs of these regions and the organisations related to them. The
// trusts of an ICB's places are related to the ICB.
// $segments: organisations ever placed in these segments. $around: the ICBs of this organisation, the trusts related to
// them, and its places and collaboratives. $kinds: all organisations of these kinds.
// $release: the data release. $leastFlow: the minimum share of patients for a patient flow.
CALL () {
  UNWIND $codes AS code
  MATCH (subject:Organisation {code: code})
  RETURN subject
UNION
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
  WHERE subject.code > ''
  RETURN subject
}
WITH subject
WHERE present(subject)
CALL (subject) {
  OPTIONAL MATCH (subject)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|PART_OF|WORKS_IN|WITHIN|MEMBER_OF]-(other:Organisation)
  WHERE NOT subject:Icb
    AND held(link)
    AND (isStated(link) OR link.share >= $leastFlow)
  RETURN collect(link) AS recorded, collect(DISTINCT other) AS linked
}
CALL (subject) {
  // The areas of its places.
  OPTIONAL MATCH (subject)-[partner:PARTNER_IN]->(:Place)-[area:PART_OF]->(icb:Icb)
  WHERE subject:Trust AND held(partner) AND held(area)
  RETURN collect(DISTINCT area) AS areas, collect(DISTINCT icb) AS placed
}
CALL (subject) {
  // Its oversight agreements, and its memoranda with its region or its ICBs.
  OPTIONAL MATCH (subject)-[own:PARTY_TO]->(agreement:Arrangement)
  WHERE own.role IN ['SUBJECT', 'ICB', 'REGION'] AND held(own) AND held(agreement)
  // A second pattern: one pattern never matches a relationship twice and would omit the subject.
  OPTIONAL MATCH (agreement)<-[party:PARTY_TO]-(other:Organisation)
  WHERE held(party)
  RETURN collect(DISTINCT agreement) AS agreements, collect(party) AS agreed, collect(DISTINCT other) AS agreeing
}
CALL (subject) {
  // Its predecessors.
  OPTIONAL MATCH (:Organisation)-[before:SUCCEEDED_BY]->(subject)
  WHERE held(before)
  RETURN collect(before) AS taken
}
WITH subject, taken, recorded + areas AS links, agreements, agreed, [body IN linked + agreeing WHERE body:Icb] + placed + [subject] AS concerned
CALL (concerned) {
  UNWIND concerned AS body
  OPTIONAL MATCH (body)-[steps:SUCCEEDED_BY*1..8]->(:Organisation)
  WHERE allHeld(steps)
  UNWIND coalesce(steps, [null]) AS succession
  RETURN collect(DISTINCT succession) AS successions
}
WITH subject, links, agreements, agreed, successions + [before IN taken WHERE NOT before IN successions] AS successions, concerned + [succession IN successions | endNode(succession)] AS answering
CALL (answering) {
  UNWIND answering AS body
  OPTIONAL MATCH (body)-[region:IN_REGION]->(:Region)
  WHERE held(region)
  OPTIONAL MATCH (body)-[:HAS_SEGMENT]->(segment:SegmentAllocation)
  WHERE held(segment)
  RETURN collect(DISTINCT region) AS regions, collect(DISTINCT {body: body.code, node: segment}) AS segments
}
CALL (subject) {
  MATCH (subject)-[:HAS_SUPPORT]->(episode:SupportEpisode)
  WHERE held(episode)
  OPTIONAL MATCH (episode)-[:HAS_CRITERION]->(criterion:ExitCriterion)
  WHERE held(criterion)
  WITH subject, episode, count(criterion) AS criteria, count(CASE WHEN criterion.met THEN 1 END) AS met
  // The ratings are relevant to an episode only if the regulator recommended entry.
  OPTIONAL MATCH (subject)-[:HAS_RATING]->(rating:QualityRating {scope: 'PROVIDER'})
  WHERE held(rating)
    AND (episode.cqcRecommended OR 'CQC_RECOMMENDATION' IN episode.trigger)
  WITH episode, criteria, met, collect(rating) AS ratings
  RETURN collect({node: episode, criteria: criteria, met: met, ratings: ratings}) AS episodes
}
CALL (subject, links, answering) {
  WITH subject, [link IN links WHERE link:COMMISSIONS | link.service] AS services, answering
  UNWIND answering AS body
  // Its own delegations and joint committees, and delegations of the services that ICBs commission from it.
  // For a specialist trust also those for specialised services.
  OPTIONAL MATCH (body)-[mine:PARTY_TO]->(delegation:CommissioningDelegation|JointCommittee)
  WHERE held(mine) AND held(delegation) AND mine.role IN ['DELEGATE', 'MEMBER']
    AND (body = subject
      OR (mine.role = 'DELEGATE' AND any(service IN delegation.services WHERE service IN services))
      OR (subject.trustType = 'SPECIALIST' AND any(service IN delegation.services WHERE service STARTS WITH 'specialised_services')))
  WITH DISTINCT delegation, answering
  OPTIONAL MATCH (delegation)<-[party:PARTY_TO]-(other:Organisation)
  WHERE held(party) AND (NOT party.role IN ['DELEGATE', 'MEMBER'] OR other IN answering OR other:NationalBody)
  RETURN collect(DISTINCT delegation) AS delegations, collect(party) AS delegated
}
CALL (subject) {
  MATCH (national:NationalBody)
  WHERE national.role IN ['OVERSIGHT', 'TRUST_REGULATOR', 'QUALITY_REGULATOR'] AND present(national)
  RETURN collect(national) AS nationals
}
WITH subject, nationals, segments, episodes, agreements + delegations AS arrangements,
     links + agreed + successions + regions + delegated AS relationships
CALL (subject, relationships, segments, episodes, arrangements) {
  UNWIND [subject.sources] + [r IN relationships | r.sources] + [s IN segments | s.node.sources] + [e IN episodes | e.node.sources]
    + reduce(views = [], e IN episodes | views + [r IN e.ratings | r.sources]) + [a IN arrangements | a.sources] AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
UNWIND CASE WHEN relationships = [] THEN [null] ELSE relationships END AS relationship
WITH subject, nationals, segments, episodes, arrangements, relationships, sources,
     collect(DISTINCT startNode(relationship)) + collect(DISTINCT endNode(relationship)) AS nodes
RETURN subject, [node IN nodes WHERE node:Organisation] AS bodies, relationships, arrangements, segments, episodes, nationals, sources
