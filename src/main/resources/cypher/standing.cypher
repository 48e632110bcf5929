// Records of segments, support episodes (with events and exit criteria), quality ratings, metrics and annual
// assessments of organisations, at any time, with sources. One row per organisation. $codes: the organisations.
// $release: the data release.
UNWIND $codes AS code
MATCH (subject:Organisation {code: code})
WHERE subject.addedIn <= $release < subject.removedIn AND NOT $release IN coalesce(subject.absentIn, [])
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_SEGMENT]->(segment:SegmentAllocation)
  WHERE segment.addedIn <= $release < segment.removedIn
  RETURN collect(segment) AS segments
}
CALL (subject) {
  MATCH (subject)-[:HAS_SUPPORT]->(episode:SupportEpisode)
  WHERE episode.addedIn <= $release < episode.removedIn
  CALL (episode) {
    OPTIONAL MATCH (episode)-[:HAS_EVENT]->(event:SupportEvent)
    WHERE event.addedIn <= $release < event.removedIn
    RETURN collect(event) AS events
  }
  CALL (episode) {
    OPTIONAL MATCH (episode)-[:HAS_CRITERION]->(criterion:ExitCriterion)
    WHERE criterion.addedIn <= $release < criterion.removedIn
    RETURN collect(criterion) AS criteria
  }
  RETURN collect({episode: episode, events: events, criteria: criteria}) AS stays
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_RATING]->(rating:QualityRating)
  WHERE rating.addedIn <= $release < rating.removedIn
  RETURN collect(rating) AS ratings
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_METRIC]->(metric:MetricValue)
  WHERE metric.addedIn <= $release < metric.removedIn
  RETURN collect(metric) AS metrics
}
CALL (subject) {
  OPTIONAL MATCH (subject)-[:HAS_ASSESSMENT]->(assessment:AnnualAssessment)
  WHERE assessment.addedIn <= $release < assessment.removedIn
  RETURN collect(assessment) AS assessments
}
CALL (segments, stays, ratings, metrics, assessments) {
  UNWIND segments + ratings + metrics + assessments + [s IN stays | s.episode]
    + reduce(parts = [], s IN stays | parts + s.events + s.criteria) AS recorded
  UNWIND recorded.sources AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE source.addedIn <= $release < source.removedIn
  RETURN collect(source) AS sources
}
RETURN subject, segments, stays, ratings, metrics, assessments, sources
