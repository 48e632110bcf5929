// Bodies whose names or code are like the text. $query: in the full-text index's language. $text: as typed, in lower case.
// $kinds: any when empty. $limit: how many. $release: the release of the data; names are searched as its newest describes them. A body whose code or name is just the text comes first; of bodies that fit alike,
// those that are open come before those that have closed. Bodies that are overseen come before those that only help to find them.
CALL db.index.fulltext.queryNodes('organisation_names', $query, {limit: 200}) YIELD node, score
WITH node AS body, score * CASE
  WHEN node.kind IN ['ICB', 'TRUST', 'PLACE', 'PROVIDER_COLLABORATIVE'] THEN 1.0
  ELSE 0.5 END + CASE
  WHEN $text IN [name IN [node.code, node.name] + coalesce(node.otherNames, []) | toLower(name)] THEN 100.0
  ELSE 0.0 END AS score
WHERE ($kinds = [] OR body.kind IN $kinds) AND body.addedIn <= $release < body.removedIn AND NOT $release IN coalesce(body.absentIn, [])
RETURN body, score
ORDER BY score DESC, body.closedOn IS NULL DESC, body.code
LIMIT $limit
