// The codes of the trusts whose rating as a provider is known by a day. $asOf: the day. $release: the release of the data.
MATCH (trust:Organisation {kind: 'TRUST'})
WHERE trust.code > ''
MATCH (trust)-[:HAS_RATING]->(rating:QualityRating {scope: 'PROVIDER'})
WHERE rating.addedIn <= $release < rating.removedIn AND (rating.publishedOn IS NULL OR rating.publishedOn <= $asOf)
RETURN DISTINCT trust.code AS code
