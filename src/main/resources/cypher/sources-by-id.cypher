// Sources by id. $ids: the ids. $release: the data release.
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE source.addedIn <= $release < source.removedIn
RETURN source
