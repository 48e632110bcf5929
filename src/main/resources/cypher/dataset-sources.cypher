// The sources of the dataset, by title. $limit: how many at most. $release: the release.
MATCH (source:Source)
WHERE source.id > '' AND source.addedIn <= $release < source.removedIn
RETURN source
ORDER BY source.title, source.id
LIMIT $limit
