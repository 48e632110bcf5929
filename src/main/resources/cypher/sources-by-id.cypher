// Sources by id. $ids: the ids. $release: the data release.
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE held(source)
RETURN source
