// Facts about the oversight of some organisations, for all dates. Relationships to ICBs, places and collaboratives,
// oversight agreements, successors of the ICBs concerned, their regions, delegations, segments and support, with all
// sources. One row for all organisations, in which nothing is repeated that concerns several of them.
// Each list selects organisations and has no effect if empty. $codes: these organisations. $icbs: organisations related
// to at least $least of these ICBs. $regions: the ICBs of these regions and the organisations related to them. The
// trusts of an ICB's places are related to the ICB.
// $segments: organisations ever placed in these segments. $around: the ICBs of this organisation, the trusts related to
// them, and its places and collaboratives. $kinds: all organisations of these kinds. $provided: the trusts from which one
// of these services is or was commissioned.
// $release: the data release. $leastFlow: the minimum share of patients for a patient flow.
// $whole: false for relationships, successions, own segments and regions alone, without sources.
// The row also has arrangements, which only questions about commissioning need. A new server needs seconds to plan a
// statement of this size. One statement for both purposes halves this time. $parties: arrangements of these organisations. $commissioners: whether
// to include the arrangements of everyone who commissions from the organisations. $ids and $services: arrangements as in
// arrangements.cypher.
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
UNION
  UNWIND $provided AS service
  MATCH (icb:Organisation {kind: 'ICB'})
  WHERE icb.code > '' AND present(icb)
  MATCH (icb)-[commissions:COMMISSIONS {service: service}]->(subject:Trust)
  WHERE held(commissions)
  RETURN DISTINCT subject
}
WITH subject
WHERE present(subject)
WITH collect(DISTINCT subject) AS subjects
CALL (subjects) {
  UNWIND [subject IN subjects WHERE NOT subject:Icb] AS subject
  MATCH (subject)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|PART_OF|WORKS_IN|WITHIN|MEMBER_OF]-(other:Organisation)
  WHERE held(link)
    AND (isStated(link) OR link.share >= $leastFlow)
  RETURN collect(DISTINCT link) AS recorded, collect(DISTINCT CASE WHEN other:Icb THEN other END) AS linked
}
CALL (subjects) {
  // The areas of their places.
  UNWIND [subject IN subjects WHERE subject:Trust] AS subject
  MATCH (subject)-[partner:PARTNER_IN]->(:Place)-[area:PART_OF]->(icb:Icb)
  WHERE held(partner) AND held(area)
  RETURN collect(DISTINCT area) AS areas, collect(DISTINCT icb) AS placed
}
CALL (subjects) {
  // Their oversight agreements, and their memoranda with their regions or their ICBs.
  UNWIND CASE WHEN $whole THEN subjects ELSE [] END AS subject
  MATCH (subject)-[own:PARTY_TO]->(agreement:Arrangement)
  WHERE own.role IN ['SUBJECT', 'ICB', 'REGION'] AND held(own) AND held(agreement)
  WITH DISTINCT agreement
  // A second pattern: one pattern never matches a relationship twice and would omit the subject.
  MATCH (agreement)<-[party:PARTY_TO]-(other:Organisation)
  WHERE held(party)
  RETURN collect(DISTINCT agreement) AS agreements, collect(party) AS agreed,
    collect(DISTINCT CASE WHEN other:Icb THEN other END) AS agreeing
}
CALL (subjects) {
  // Their predecessors.
  UNWIND subjects AS subject
  MATCH (:Organisation)-[before:SUCCEEDED_BY]->(subject)
  WHERE held(before)
  RETURN collect(before) AS taken
}
WITH subjects, recorded, areas, agreements, agreed, taken, linked + placed + agreeing + subjects AS concerned
CALL (concerned) {
  UNWIND concerned AS body
  WITH DISTINCT body
  MATCH (body)-[steps:SUCCEEDED_BY*1..8]->(:Organisation)
  WHERE allHeld(steps)
  UNWIND steps AS succession
  RETURN collect(DISTINCT succession) AS onward
}
WITH subjects, recorded, areas, agreements, agreed, onward + [before IN taken WHERE NOT before IN onward] AS successions, concerned
CALL (concerned, successions) {
  UNWIND concerned + [succession IN successions | endNode(succession)] AS body
  RETURN collect(DISTINCT body) AS answering
}
CALL (answering) {
  UNWIND answering AS body
  MATCH (body)-[region:IN_REGION]->(:Region)
  WHERE held(region)
  RETURN collect(DISTINCT region) AS regions
}
CALL (subjects, answering) {
  UNWIND CASE WHEN $whole THEN answering ELSE subjects END AS body
  MATCH (body)-[:HAS_SEGMENT]->(segment:SegmentAllocation)
  WHERE held(segment)
  RETURN collect({body: body.code, node: segment}) AS segments
}
CALL (subjects) {
  UNWIND CASE WHEN $whole THEN subjects ELSE [] END AS subject
  MATCH (subject)-[:HAS_SUPPORT]->(episode:SupportEpisode)
  WHERE held(episode)
  OPTIONAL MATCH (episode)-[:HAS_CRITERION]->(criterion:ExitCriterion)
  WHERE held(criterion)
  WITH subject, episode, count(criterion) AS criteria, count(CASE WHEN criterion.met THEN 1 END) AS met
  // The ratings are relevant to an episode only if the regulator recommended entry.
  OPTIONAL MATCH (subject)-[:HAS_RATING]->(rating:QualityRating {scope: 'PROVIDER'})
  WHERE held(rating)
    AND (episode.cqcRecommended OR 'CQC_RECOMMENDATION' IN episode.trigger)
  WITH subject, episode, criteria, met, collect(rating) AS ratings
  RETURN collect({body: subject.code, node: episode, criteria: criteria, met: met, ratings: ratings}) AS episodes
}
CALL (subjects, recorded, answering) {
  WITH subjects, answering, [link IN recorded WHERE link:COMMISSIONS | link.service] AS services,
    any(subject IN subjects WHERE subject.trustType = 'SPECIALIST') AS specialist
  UNWIND CASE WHEN $whole THEN answering ELSE [] END AS body
  // Their own delegations and joint committees, and delegations of the services that ICBs commission from them.
  // For specialist trusts also those for specialised services.
  MATCH (body)-[mine:PARTY_TO]->(delegation:CommissioningDelegation|JointCommittee)
  WHERE held(mine) AND held(delegation) AND mine.role IN ['DELEGATE', 'MEMBER']
    AND (body IN subjects
      OR (mine.role = 'DELEGATE' AND any(service IN delegation.services WHERE service IN services))
      OR (specialist AND any(service IN delegation.services WHERE service STARTS WITH 'specialised_services')))
  WITH DISTINCT delegation, answering
  MATCH (delegation)<-[party:PARTY_TO]-(other:Organisation)
  WHERE held(party) AND (NOT party.role IN ['DELEGATE', 'MEMBER'] OR other IN answering OR other:NationalBody)
  RETURN collect(DISTINCT delegation) AS delegations, collect(party) AS delegated
}
CALL (subjects) {
  UNWIND CASE WHEN $whole AND subjects <> [] THEN ['OVERSIGHT', 'TRUST_REGULATOR', 'QUALITY_REGULATOR'] ELSE [] END AS role
  MATCH (national:NationalBody {role: role})
  WHERE present(national)
  RETURN collect(national) AS nationals
}
WITH subjects, areas, nationals, segments, episodes, agreements, agreed, delegations, delegated,
  recorded + [area IN areas WHERE NOT area IN recorded] + successions + regions AS relationships
CALL (subjects, relationships, segments, episodes, agreements, agreed, delegations, delegated) {
  UNWIND CASE WHEN $whole THEN [s IN subjects | s.sources] + [r IN relationships + agreed + delegated | r.sources]
    + [s IN segments | s.node.sources] + [e IN episodes | e.node.sources] + [a IN agreements + delegations | a.sources]
    + reduce(views = [], e IN episodes | views + [r IN e.ratings | r.sources]) ELSE [] END AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
CALL (subjects, relationships, agreed, delegated) {
  UNWIND subjects + [r IN relationships | startNode(r)] + [r IN relationships | endNode(r)]
    + [r IN agreed + delegated | startNode(r)] AS body
  RETURN collect(DISTINCT body) AS bodies
}
WITH *, [link IN CASE WHEN $commissioners THEN relationships ELSE [] END WHERE link:COMMISSIONS | startNode(link).code]
  + [link IN CASE WHEN $commissioners THEN relationships ELSE [] END WHERE link:SUCCEEDED_BY | endNode(link).code]
  + $parties AS concernedParties, [] AS noKinds
CALL (concernedParties, noKinds) {
  CALL (concernedParties, noKinds) {
    include arrangements($codes = concernedParties, $kinds = noKinds)
  }
  WITH arrangement, parties, successions, bodies, sources
  ORDER BY arrangement.id
  RETURN collect({arrangement: arrangement, parties: parties, successions: successions, bodies: bodies, sources: sources})
    AS arrangements
}
RETURN subjects, bodies, relationships, agreements, agreed, delegations, delegated, segments, episodes, nationals, sources,
  arrangements
