// Whether the dataset records memoranda, exit criteria, improvement directors, recommendations of the quality regulator to enter
// support, and ratings as providers of the bodies so recommended, at all.
MATCH (dataset:Dataset)
WHERE dataset.id > ''
CALL (dataset) {
  MATCH (memorandum:MemorandumOfUnderstanding)
  RETURN count(memorandum) > 0 AS memoranda
}
CALL (dataset) {
  MATCH (criterion:ExitCriterion)
  RETURN count(criterion) > 0 AS criteria
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)
  WHERE episode.id > '' AND episode.director IS NOT NULL
  RETURN count(episode) > 0 AS directors
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)
  WHERE episode.id > '' AND (episode.cqcRecommended OR 'CQC_RECOMMENDATION' IN episode.trigger)
  WITH episode
  LIMIT 1
  RETURN count(episode) > 0 AS recommendations
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)
  WHERE episode.id > '' AND (episode.cqcRecommended OR 'CQC_RECOMMENDATION' IN episode.trigger)
  MATCH (episode)<-[:HAS_SUPPORT]-(:Organisation)-[:HAS_RATING]->(rating:QualityRating {scope: 'PROVIDER'})
  WITH rating
  LIMIT 1
  RETURN count(rating) > 0 AS providerRatings
}
RETURN memoranda, criteria, directors, recommendations, providerRatings
