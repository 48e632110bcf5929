// Arrangements of any status, by id: parties, successors of closed parties, and sources. One row per arrangement.
// Each list selects arrangements and has no effect if empty. $ids: these arrangements. $codes: arrangements with one of
// these organisations, or one of their predecessors, as a party. $services: arrangements that cover one of these
// services. $kinds: all arrangements of these kinds. $release: the data release.
CALL () {
  UNWIND $ids AS id
  MATCH (arrangement:Arrangement {id: id})
  RETURN arrangement
UNION
  UNWIND $codes AS code
  MATCH (:Organisation {code: code})<-[steps:SUCCEEDED_BY*0..8]-(body:Organisation)
  WHERE allHeld(steps)
  MATCH (body)-[party:PARTY_TO]->(arrangement:Arrangement)
  WHERE held(party)
  RETURN DISTINCT arrangement
UNION
  UNWIND $services AS service
  MATCH (arrangement:Arrangement)
  WHERE arrangement.id > '' AND service IN arrangement.services
  RETURN DISTINCT arrangement
UNION
  UNWIND $kinds AS kind
  MATCH (arrangement:Arrangement)
  WHERE arrangement.id > '' AND arrangement.kind = kind
  RETURN arrangement
}
WITH arrangement
WHERE held(arrangement)
CALL (arrangement) {
  MATCH (arrangement)<-[party:PARTY_TO]-(body:Organisation)
  WHERE held(party)
  RETURN collect(party) AS parties, collect(DISTINCT body) AS named
}
CALL (named) {
  UNWIND named AS body
  OPTIONAL MATCH (body)-[steps:SUCCEEDED_BY*1..8]->(:Organisation)
  WHERE allHeld(steps)
  UNWIND coalesce(steps, [null]) AS succession
  RETURN collect(DISTINCT succession) AS successions
}
CALL (arrangement, parties, successions) {
  UNWIND [arrangement.sources] + [fact IN parties + successions | fact.sources] AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN arrangement, parties, successions, named + [succession IN successions | endNode(succession)] AS bodies, sources
ORDER BY arrangement.id
