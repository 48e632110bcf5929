// Facts about the oversight of these organisations, for all dates. Relationships to ICBs, places and collaboratives,
// oversight agreements, successors of the ICBs concerned, their regions, delegations, segments and support, with all
// sources. One row for all organisations, in which nothing is repeated that concerns several of them.
// $codes: the organisations. $release: the data release. $leastFlow: the minimum share of patients for a patient flow.
// $whole: false for relationships, successions, own segments and regions alone, without sources.
CALL () {
  UNWIND $codes AS code
  MATCH (subject:Organisation {code: code})
  RETURN subject
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
RETURN subjects, bodies, relationships, agreements, agreed, delegations, delegated, segments, episodes, nationals, sources
