// A page of organisations by code. Counts the matches before the page, on it and in total. $kinds: kinds of
// organisation, never empty. $types: trust types, any if empty. $status: the status, any if empty. $asOf: the date of
// the status. $after: start after this code. $before: end before this code, no limit if empty.
// $fromTheEnd: take the page from the end. $limit: page size. $release: the data release.
MATCH (body:Organisation)
WHERE body.kind IN $kinds
  AND body.code > ''
  AND present(body)
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
