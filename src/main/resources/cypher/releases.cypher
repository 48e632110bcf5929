// A page of releases of the data, the newest first, how many stand before where it is cut, in it and in all. $below, $above: the
// numbers between which they lie. $fromTheEnd: whether the last or the first are wanted. $limit: how many.
MATCH (release:Release)
WHERE release.number > 0 AND release.state = 'COMPLETE'
WITH release
ORDER BY release.number DESC
WITH collect(release) AS complete
WITH complete, [release IN complete WHERE $above < release.number < $below] AS within
RETURN CASE WHEN $fromTheEnd THEN within[-$limit..] ELSE within[..$limit] END AS releases,
  size([release IN complete WHERE release.number >= $below]) AS skipped, size(within) AS within, size(complete) AS total
