// The number of the next data release.
MATCH (release:Release)
WHERE release.number > 0
RETURN coalesce(max(release.number), 0) + 1 AS number
