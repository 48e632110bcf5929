// The clusters of ICBs, and the ICBs that can be in them on a day. $asOf: the day. One row a membership, and one for a cluster without any.
MATCH (cluster:Organisation {kind: 'ICB_CLUSTER'})
WHERE cluster.code > ''
OPTIONAL MATCH (icb:Icb)-[member:IN_CLUSTER]->(cluster)
WHERE (member.validFrom IS NULL OR member.validFrom <= $asOf)
  AND (member.validToLatest IS NULL OR member.validToLatest > $asOf)
RETURN cluster, icb.code AS icb, member
ORDER BY cluster.code, icb
