// ICB clusters and the ICBs that may be in them on a date. $asOf: the date. $release: the data release. One row per
// membership, and one row for a cluster without members.
MATCH (cluster:Organisation {kind: 'ICB_CLUSTER'})
WHERE cluster.code > '' AND cluster.addedIn <= $release < cluster.removedIn AND NOT $release IN coalesce(cluster.absentIn, [])
OPTIONAL MATCH (icb:Icb)-[member:IN_CLUSTER]->(cluster)
WHERE member.addedIn <= $release < member.removedIn AND (member.validFrom IS NULL OR member.validFrom <= $asOf)
  AND (member.validToLatest IS NULL OR member.validToLatest > $asOf)
RETURN cluster, icb.code AS icb, member
ORDER BY cluster.code, icb
