// Numbers of the data releases whose import has not ended.
MATCH (release:Release)
WHERE release.number > 0 AND release.state = 'WRITING'
RETURN release.number AS number
