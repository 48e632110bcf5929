// Which release of the data is current.
MATCH (dataset:Dataset)-[:CURRENT]->(release:Release)
WHERE dataset.id > ''
RETURN release
