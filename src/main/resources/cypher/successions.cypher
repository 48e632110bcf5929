// The successions to and from bodies, with their sources. $codes.
UNWIND $codes AS code
MATCH (:Organisation {code: code})-[succession:SUCCEEDED_BY]-(:Organisation)
WITH DISTINCT succession
CALL (succession) {
  UNWIND succession.sources AS id
  MATCH (source:Source {id: id})
  RETURN collect(source) AS sources
}
RETURN succession, startNode(succession) AS predecessor, endNode(succession) AS successor, sources
ORDER BY predecessor.code, successor.code
