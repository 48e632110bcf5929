// A data release by number. $number: the number.
MATCH (release:Release {number: $number, state: 'COMPLETE'})
RETURN release
