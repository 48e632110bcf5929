// Number of the latest release that was complete before a time. 0 if there is none. $at: the time.
MATCH (release:Release)
WHERE release.number > 0 AND release.state = 'COMPLETE' AND release.at < $at
RETURN coalesce(max(release.number), 0) AS number
