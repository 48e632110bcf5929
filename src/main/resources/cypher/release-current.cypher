// The current data release.
MATCH (dataset:Dataset)-[:CURRENT]->(release:Release)
WHERE dataset.id > ''
RETURN release
