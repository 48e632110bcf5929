// The clusters of ICBs, and the ICBs that can be in them on a day. $asOf: the day. $release: the release of the data. One row a membership, and one for a cluster without any.
MATCH (cluster:Organisation {kind: 'ICB_CLUSTER'})
WHERE cluster.code > '' AND cluster.addedIn <= $release < cluster.removedIn AND NOT $release IN coalesce(cluster.absentIn, [])
OPTIONAL MATCH (icb:Icb)-[member:IN_CLUSTER]->(cluster)
WHERE member.addedIn <= $release < member.removedIn AND (member.validFrom IS NULL OR member.validFrom <= $asOf)
  AND (member.validToLatest IS NULL OR member.validToLatest > $asOf)
RETURN cluster, icb.code AS icb, member
ORDER BY cluster.code, icb
