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
  MATCH (:Organisation {code: code})<-[:SUCCEEDED_BY*0..8]-(body:Organisation)
  MATCH (body)-[party:PARTY_TO]->(arrangement:Arrangement)
  WHERE party.addedIn <= $release < party.removedIn
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
WHERE arrangement.addedIn <= $release < arrangement.removedIn
CALL (arrangement) {
  MATCH (arrangement)<-[party:PARTY_TO]-(body:Organisation)
  WHERE party.addedIn <= $release < party.removedIn
  RETURN collect(party) AS parties, collect(DISTINCT body) AS named
}
CALL (named) {
  UNWIND named AS body
  OPTIONAL MATCH path = (body)-[:SUCCEEDED_BY*1..8]->(:Organisation)
  WHERE all(step IN relationships(path) WHERE step.addedIn <= $release < step.removedIn)
  UNWIND CASE WHEN path IS NULL THEN [null] ELSE relationships(path) END AS succession
  RETURN collect(DISTINCT succession) AS successions
}
CALL (arrangement, parties, successions) {
  UNWIND [arrangement.sources] + [fact IN parties + successions | fact.sources] AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE source.addedIn <= $release < source.removedIn
  RETURN collect(source) AS sources
}
RETURN arrangement, parties, successions, named + [succession IN successions | endNode(succession)] AS bodies, sources
ORDER BY arrangement.id
