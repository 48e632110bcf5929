// Clusters in which an ICB may be on a date, with all ICBs that may be in them on that date, and the sources.
// $codes: the ICB. $asOf: the date. $release: the data release. One row per membership.
UNWIND $codes AS code
MATCH (:Organisation {code: code})-[own:IN_CLUSTER]->(cluster:IcbCluster)
WHERE own.addedIn <= $release < own.removedIn AND (own.validFrom IS NULL OR own.validFrom <= $asOf) AND (own.validToLatest IS NULL OR own.validToLatest > $asOf)
WITH DISTINCT cluster
MATCH (icb:Icb)-[member:IN_CLUSTER]->(cluster)
WHERE member.addedIn <= $release < member.removedIn AND (member.validFrom IS NULL OR member.validFrom <= $asOf) AND (member.validToLatest IS NULL OR member.validToLatest > $asOf)
CALL (member) {
  UNWIND member.sources AS id
  MATCH (source:Source {id: id})
  WHERE source.addedIn <= $release < source.removedIn
  RETURN collect(source) AS sources
}
RETURN cluster, icb, member, sources
ORDER BY cluster.code, icb.code
