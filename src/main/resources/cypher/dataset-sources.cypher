// Sources of the dataset, by title. $limit: the maximum number. $release: the data release.
MATCH (source:Source)
WHERE source.id > '' AND held(source)
RETURN source
ORDER BY source.title, source.id
LIMIT $limit
