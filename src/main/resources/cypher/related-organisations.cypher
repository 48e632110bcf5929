// Organisations that are one step away from some organisations, by the relationships of places, collaboratives, clusters
// and regions. One row per organisation. $codes: the organisations. $release: the data release. $asOf: the date on which
// a relationship may apply.
UNWIND $codes AS code
MATCH (subject:Organisation {code: code})
WHERE present(subject)
CALL (subject) {
  OPTIONAL MATCH (subject)-[link:PARTNER_IN|MEMBER_OF|IN_CLUSTER|IN_REGION]-(other:Organisation)
  WHERE mayRelate(link)
  RETURN collect(link) AS links, collect(DISTINCT other) AS others
}
CALL (links) {
  UNWIND links AS link
  UNWIND link.sources AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN subject, links, others, sources
