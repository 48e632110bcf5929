// Successions to and from organisations, with sources. $codes: the organisations. $release: the data release.
UNWIND $codes AS code
MATCH (:Organisation {code: code})-[succession:SUCCEEDED_BY]-(:Organisation)
WHERE held(succession)
WITH DISTINCT succession
CALL (succession) {
  UNWIND succession.sources AS id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN succession, startNode(succession) AS predecessor, endNode(succession) AS successor, sources
ORDER BY predecessor.code, successor.code
