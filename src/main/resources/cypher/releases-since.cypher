// The latest data releases after a release, latest first. $number: the release. $limit: the maximum number.
MATCH (release:Release {state: 'COMPLETE'})
WHERE release.number > $number
RETURN release
ORDER BY release.number DESC
LIMIT $limit
