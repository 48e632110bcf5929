// Whether the dataset records memoranda, exit criteria and improvement directors at all.
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
RETURN memoranda, criteria, directors
