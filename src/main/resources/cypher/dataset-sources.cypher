// The sources of the dataset, by title. $limit: how many at most.
MATCH (source:Source)
WHERE source.id > ''
RETURN source
ORDER BY source.title, source.id
LIMIT $limit
