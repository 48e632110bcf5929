// A page of changes of the data, oldest first, and how many fit in all. $since: after which release. $until: the last release.
// $kinds: of which kinds, any when empty. $codes: about which bodies, any when empty. $number, $sequence: the place after which to
// go on. $limit: how many.
CALL () {
  MATCH (change:Change)
  WHERE $since < change.release <= $until AND change.sequence >= 0
    AND ($kinds = [] OR change.kind IN $kinds) AND ($codes = [] OR change.subject IN $codes)
  RETURN count(change) AS total
}
CALL (total) {
  MATCH (change:Change)
  WHERE $since < change.release <= $until AND change.sequence >= 0
    AND ($kinds = [] OR change.kind IN $kinds) AND ($codes = [] OR change.subject IN $codes)
    AND (change.release > $number OR (change.release = $number AND change.sequence > $sequence))
  WITH change
  ORDER BY change.release, change.sequence
  LIMIT $limit
  RETURN collect(change) AS changes
}
RETURN changes, total
