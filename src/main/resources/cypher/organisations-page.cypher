// A page of bodies by code, and how many there are in all. $kinds: never empty. $types: trust types, any when empty.
// $status: empty for any. $asOf: the day of the status. $after: the code after which to go on. $limit: how many.
// $release: the release of the data.
MATCH (body:Organisation)
WHERE body.kind IN $kinds
  AND body.code > ''
  AND body.addedIn <= $release < body.removedIn AND NOT $release IN coalesce(body.absentIn, [])
  AND ($types = [] OR body.trustType IN $types)
  AND ($status = '' OR $status = CASE
    WHEN body.closedOnLatest < $asOf THEN 'CLOSED'
    WHEN body.openedOn > $asOf THEN 'NOT_YET_OPEN'
    ELSE 'ACTIVE' END)
WITH body
ORDER BY body.code
WITH collect(body) AS fitting
RETURN [body IN fitting WHERE body.code > $after][..$limit] AS bodies, size(fitting) AS total
