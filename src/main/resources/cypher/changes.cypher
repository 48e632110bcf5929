// A page of changes to the data, oldest first. Counts the matches before the page, on it and in total.
// $since: changes after this release. $until: the last release. $kinds: kinds of change, any if empty. $codes: changes
// to these organisations, or with their codes in a value, any if empty. $number, $sequence: start after this position.
// $endNumber, $endSequence: end before this position. $fromTheEnd: take the page from the end. $limit: page size.
CALL () {
  MATCH (change:Change)
  WHERE $since < change.release <= $until AND change.sequence >= 0 AND logged(change)
    AND ($kinds = [] OR change.kind IN $kinds)
    AND ($codes = [] OR change.subject IN $codes OR any(code IN $codes WHERE code IN change.before OR code IN change.after))
  WITH change, change.release > $number OR (change.release = $number AND change.sequence > $sequence) AS later,
    change.release < $endNumber OR (change.release = $endNumber AND change.sequence < $endSequence) AS earlier
  RETURN count(change) AS total, count(CASE WHEN NOT later THEN 1 END) AS skipped, count(CASE WHEN later AND earlier THEN 1 END) AS within
}
CALL (total) {
  MATCH (change:Change)
  WHERE $since < change.release <= $until AND change.sequence >= 0 AND logged(change)
    AND ($kinds = [] OR change.kind IN $kinds)
    AND ($codes = [] OR change.subject IN $codes OR any(code IN $codes WHERE code IN change.before OR code IN change.after))
    AND (change.release > $number OR (change.release = $number AND change.sequence > $sequence))
    AND (change.release < $endNumber OR (change.release = $endNumber AND change.sequence < $endSequence))
  WITH change
  ORDER BY CASE WHEN $fromTheEnd THEN -change.release ELSE change.release END,
    CASE WHEN $fromTheEnd THEN -change.sequence ELSE change.sequence END
  LIMIT $limit
  WITH collect(change) AS changes
  RETURN CASE WHEN $fromTheEnd THEN reverse(changes) ELSE changes END AS changes
}
RETURN changes, skipped, within, total
