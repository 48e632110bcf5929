// Records of support episodes with events, exit criteria and sources, at any time. One row per organisation that has any.
// $codes: these organisations. $all: true for all organisations. $release: the data release.
CALL () {
  UNWIND $codes AS code
  MATCH (subject:Organisation {code: code})
  RETURN subject
UNION
  MATCH (episode:SupportEpisode)<-[:HAS_SUPPORT]-(subject:Organisation)
  WHERE $all AND episode.id > '' AND held(episode)
  RETURN DISTINCT subject
}
WITH subject
WHERE present(subject)
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
WITH subject, stays
WHERE size(stays) > 0
CALL (stays) {
  UNWIND [s IN stays | s.episode] + reduce(parts = [], s IN stays | parts + s.events + s.criteria) AS recorded
  UNWIND recorded.sources AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN subject, stays, sources
