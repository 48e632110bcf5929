// Bodies whose names or code are like the text. $query: in the full-text index's language. $kinds: any when empty. $limit: how many.
// Bodies that are still open come before closed ones that fit as well.
CALL db.index.fulltext.queryNodes('organisation_names', $query) YIELD node, score
WITH node AS body, score
WHERE $kinds = [] OR body.kind IN $kinds
RETURN body, score
ORDER BY score DESC, body.closedOn IS NULL DESC, body.code
LIMIT $limit
