// Whether the dataset has any records of these kinds. They are memoranda, exit criteria, improvement directors and
// recommendations of the quality regulator for entry into support. The last kind is provider ratings of the
// organisations that it recommended. $release: the data release.
MATCH (dataset:Dataset)
WHERE dataset.id > ''
CALL (dataset) {
  MATCH (memorandum:Arrangement)
  WHERE memorandum.id > '' AND memorandum:MemorandumOfUnderstanding AND held(memorandum)
  RETURN count(memorandum) > 0 AS memoranda
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)-[:HAS_CRITERION]->(criterion:ExitCriterion)
  WHERE episode.id > '' AND held(episode) AND held(criterion)
  RETURN count(criterion) > 0 AS criteria
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)
  WHERE episode.id > '' AND episode.director IS NOT NULL AND held(episode)
  RETURN count(episode) > 0 AS directors
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)
  WHERE episode.id > '' AND held(episode) AND (episode.cqcRecommended OR 'CQC_RECOMMENDATION' IN episode.trigger)
  WITH episode
  LIMIT 1
  RETURN count(episode) > 0 AS recommendations
}
CALL (dataset) {
  MATCH (episode:SupportEpisode)
  WHERE episode.id > '' AND held(episode) AND (episode.cqcRecommended OR 'CQC_RECOMMENDATION' IN episode.trigger)
  MATCH (episode)<-[:HAS_SUPPORT]-(:Organisation)-[:HAS_RATING]->(rating:QualityRating {scope: 'PROVIDER'})
  WHERE held(rating)
  WITH rating
  LIMIT 1
  RETURN count(rating) > 0 AS providerRatings
}
RETURN memoranda, criteria, directors, recommendations, providerRatings
