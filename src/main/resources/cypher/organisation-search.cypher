// Organisations with texts similar to the search text, and the organisation with that code.
// $query: the search text in the syntax of the full-text index. $text: the search text as a code. $kinds: kinds of
// organisation, any if empty. $limit: the maximum number. $release: the data release. The index holds current texts only.
CALL () {
  CALL db.index.fulltext.queryNodes('organisation_words', $query, {limit: 1000}) YIELD node, score
  RETURN node AS body, score
  UNION
  MATCH (body:Organisation {code: $text})
  RETURN body, 0.0 AS score
}
WITH body, max(score) AS score
WHERE ($kinds = [] OR body.kind IN $kinds) AND present(body)
RETURN body, score
ORDER BY score DESC, body.code
LIMIT $limit
