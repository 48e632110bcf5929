// How bodies stand: the segments they were placed in, their stays in programmes of support with what happened and what exit asks,
// their quality ratings, measures and annual assessments, at any time; and the sources of it all. One row a body. $codes.
UNWIND $codes AS code
MATCH (subject:Organisation {code: code})
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_SEGMENT]->(segment:SegmentAllocation)
  RETURN collect(segment) AS segments
}
CALL (subject) {
  MATCH (subject)-[:HAS_SUPPORT]->(episode:SupportEpisode)
  CALL (episode) {
    OPTIONAL MATCH (episode)-[:HAS_EVENT]->(event:SupportEvent)
    RETURN collect(event) AS events
  }
  CALL (episode) {
    OPTIONAL MATCH (episode)-[:HAS_CRITERION]->(criterion:ExitCriterion)
    RETURN collect(criterion) AS criteria
  }
  RETURN collect({episode: episode, events: events, criteria: criteria}) AS stays
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_RATING]->(rating:QualityRating)
  RETURN collect(rating) AS ratings
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_METRIC]->(metric:MetricValue)
  RETURN collect(metric) AS metrics
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_ASSESSMENT]->(assessment:AnnualAssessment)
  RETURN collect(assessment) AS assessments
}
CALL (segments, stays, ratings, metrics, assessments) {
  UNWIND segments + ratings + metrics + assessments + [s IN stays | s.episode]
    + reduce(parts = [], s IN stays | parts + s.events + s.criteria) AS recorded
  UNWIND recorded.sources AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  RETURN collect(source) AS sources
}
RETURN subject, segments, stays, ratings, metrics, assessments, sources
