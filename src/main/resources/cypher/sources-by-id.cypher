// Sources by their ids. $ids. $release: the release of the data.
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE source.addedIn <= $release < source.removedIn
RETURN source
