// Records of segments, support episodes (with events and exit criteria), quality ratings, metrics and annual
// assessments of organisations, at any time, with sources. One row per organisation. $codes: the organisations.
// $release: the data release.
UNWIND $codes AS code
MATCH (subject:Organisation {code: code})
WHERE present(subject)
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_SEGMENT]->(segment:SegmentAllocation)
  WHERE held(segment)
  RETURN collect(segment) AS segments
}
CALL (subject) {
  MATCH (subject)-[:HAS_SUPPORT]->(episode:SupportEpisode)
  WHERE held(episode)
  CALL (episode) {
    OPTIONAL MATCH (episode)-[:HAS_EVENT]->(event:SupportEvent)
    WHERE held(event)
    RETURN collect(event) AS events
  }
  CALL (episode) {
    OPTIONAL MATCH (episode)-[:HAS_CRITERION]->(criterion:ExitCriterion)
    WHERE held(criterion)
    RETURN collect(criterion) AS criteria
  }
  RETURN collect({episode: episode, events: events, criteria: criteria}) AS stays
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_RATING]->(rating:QualityRating)
  WHERE held(rating)
  RETURN collect(rating) AS ratings
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_METRIC]->(metric:MetricValue)
  WHERE held(metric)
  RETURN collect(metric) AS metrics
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_ASSESSMENT]->(assessment:AnnualAssessment)
  WHERE held(assessment)
  RETURN collect(assessment) AS assessments
}
CALL (segments, stays, ratings, metrics, assessments) {
  UNWIND segments + ratings + metrics + assessments + [s IN stays | s.episode]
    + reduce(parts = [], s IN stays | parts + s.events + s.criteria) AS recorded
  UNWIND recorded.sources AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN subject, segments, stays, ratings, metrics, assessments, sources
