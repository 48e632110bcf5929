// Clusters in which an ICB may be on a date, with all ICBs that may be in them on that date, and the sources.
// $codes: the ICB. $asOf: the date. $release: the data release. One row per membership.
UNWIND $codes AS code
MATCH (:Organisation {code: code})-[own:IN_CLUSTER]->(cluster:IcbCluster)
WHERE held(own) AND mayApply(own)
WITH DISTINCT cluster
MATCH (icb:Icb)-[member:IN_CLUSTER]->(cluster)
WHERE held(member) AND mayApply(member)
CALL (member) {
  UNWIND member.sources AS id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN cluster, icb, member, sources
ORDER BY cluster.code, icb.code
