// Codes of the trusts with a provider rating by a date. $asOf: the date. $release: the data release.
MATCH (trust:Organisation {kind: 'TRUST'})
WHERE trust.code > '' AND present(trust)
MATCH (trust)-[:HAS_RATING]->(rating:QualityRating {scope: 'PROVIDER'})
WHERE held(rating) AND (rating.publishedOn IS NULL OR rating.publishedOn <= $asOf)
RETURN DISTINCT trust.code AS code
