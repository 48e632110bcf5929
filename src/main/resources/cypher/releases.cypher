// A page of data releases, latest first. Counts the releases before the page, on it and in total. $below, $above: the
// bounds of their numbers. $fromTheEnd: take the page from the end. $limit: page size.
MATCH (release:Release)
WHERE release.number > 0 AND release.state = 'COMPLETE'
WITH release
ORDER BY release.number DESC
WITH collect(release) AS complete
WITH complete, [release IN complete WHERE $above < release.number < $below] AS within
RETURN CASE WHEN $fromTheEnd THEN within[-$limit..] ELSE within[..$limit] END AS releases,
  size([release IN complete WHERE release.number >= $below]) AS skipped, size(within) AS within, size(complete) AS total
