// Organisations by code. $codes: the codes. $release: the data release.
UNWIND $codes AS code
MATCH (body:Organisation {code: code})
WHERE body.addedIn <= $release < body.removedIn AND NOT $release IN coalesce(body.absentIn, [])
RETURN body
