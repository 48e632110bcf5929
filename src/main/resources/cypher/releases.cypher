// A page of releases of the data, the newest first, and how many there are in all. $number: below which to go on. $limit: how many.
MATCH (release:Release)
WHERE release.number > 0 AND release.state = 'COMPLETE'
WITH release
ORDER BY release.number DESC
WITH collect(release) AS complete
RETURN [release IN complete WHERE release.number < $number][..$limit] AS releases, size(complete) AS total
