// ICB clusters and the ICBs that may be in them on a date. $asOf: the date. $release: the data release. One row per
// membership, and one row for a cluster without members.
MATCH (cluster:Organisation {kind: 'ICB_CLUSTER'})
WHERE cluster.code > '' AND present(cluster)
OPTIONAL MATCH (icb:Icb)-[member:IN_CLUSTER]->(cluster)
WHERE held(member) AND mayApply(member)
RETURN cluster, icb.code AS icb, member
ORDER BY cluster.code, icb
