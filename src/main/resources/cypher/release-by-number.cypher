// A release of the data. $number.
MATCH (release:Release {number: $number, state: 'COMPLETE'})
RETURN release
