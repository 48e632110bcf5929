// Contracts and delegations: the facts of the organisations concerned, and the arrangements of the commissioners. One row.
// $provided: also the trusts from which one of these services is or was commissioned. $parties: arrangements of these
// organisations. $commissioners: whether to include the arrangements of everyone who commissions from the organisations.
// Parameters of the facts: $codes, $icbs, $least, $regions, $segments, $around, $leastFlow and $whole. Parameters of the
// arrangements: $ids and $services. Parameters of both: $kinds and $release.
CALL () {
  UNWIND $provided AS wanted
  MATCH (icb:Organisation {kind: 'ICB'})
  WHERE icb.code > '' AND present(icb)
  MATCH (icb)-[commissions:COMMISSIONS {service: wanted}]->(trust:Trust)
  WHERE held(commissions)
  RETURN collect(DISTINCT trust.code) AS trusts
}
WITH $codes + trusts AS requested
CALL (requested) {
  include oversight-facts($codes = requested)
}
WITH {subjects: subjects, bodies: bodies, relationships: relationships, agreements: agreements, agreed: agreed,
  delegations: delegations, delegated: delegated, segments: segments, episodes: episodes, nationals: nationals,
  sources: sources} AS facts
WITH facts, CASE WHEN $commissioners THEN facts.relationships ELSE [] END AS known
WITH facts, $parties + [link IN known WHERE link:COMMISSIONS | startNode(link).code]
  + [succession IN known WHERE succession:SUCCEEDED_BY | endNode(succession).code] AS concernedParties
CALL (concernedParties) {
  CALL (concernedParties) {
    include arrangements($codes = concernedParties)
  }
  WITH arrangement, parties, successions, bodies, sources
  ORDER BY arrangement.id
  RETURN collect({arrangement: arrangement, parties: parties, successions: successions, bodies: bodies, sources: sources})
    AS delegations
}
RETURN facts, delegations
