// A page of bodies by code, how many fit before where it is cut, in it and in all. $kinds: never empty. $types: trust types, any when
// empty. $status: empty for any. $asOf: the day of the status. $after: the code after which to go on. $before: the code before which to
// end, empty for none. $fromTheEnd: whether the last or the first are wanted. $limit: how many. $release: the release of the data.
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
WITH fitting, [body IN fitting WHERE body.code > $after AND ($before = '' OR body.code < $before)] AS within
RETURN CASE WHEN $fromTheEnd THEN within[-$limit..] ELSE within[..$limit] END AS bodies,
  size([body IN fitting WHERE body.code <= $after]) AS skipped, size(within) AS within, size(fitting) AS total
