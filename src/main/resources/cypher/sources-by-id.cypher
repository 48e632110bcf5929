// Sources by their ids. $ids.
UNWIND $ids AS id
MATCH (source:Source {id: id})
RETURN source
