// The current data release, if a start with the files $files has nothing left to do.
MATCH (dataset:Dataset)-[:CURRENT]->(release:Release)
WHERE dataset.id > '' AND release.files = $files
RETURN release.number AS number
