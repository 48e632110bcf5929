// Bodies by their codes. $codes. $release: the release of the data.
UNWIND $codes AS code
MATCH (body:Organisation {code: code})
WHERE body.addedIn <= $release < body.removedIn AND NOT $release IN coalesce(body.absentIn, [])
RETURN body
