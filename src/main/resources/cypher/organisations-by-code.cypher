// Organisations by code. $codes: the codes. $release: the data release.
UNWIND $codes AS code
MATCH (body:Organisation {code: code})
WHERE present(body)
RETURN body
