// Bodies with texts like those looked for, and the one with the code. $query: in the full-text index's language. $text: as a code.
// $kinds: any when empty. $limit: how many. $release: the release of the data; bodies are found by what its newest says of them.
CALL () {
  CALL db.index.fulltext.queryNodes('organisation_texts', $query, {limit: 1000}) YIELD node, score
  RETURN node AS body, score
  UNION
  MATCH (body:Organisation {code: $text})
  RETURN body, 0.0 AS score
}
WITH body, max(score) AS score
WHERE ($kinds = [] OR body.kind IN $kinds) AND body.addedIn <= $release < body.removedIn AND NOT $release IN coalesce(body.absentIn, [])
RETURN body, score
ORDER BY score DESC, body.code
LIMIT $limit
