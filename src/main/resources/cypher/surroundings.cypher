// Organisations around some organisations, and all relationships between them on a date. $codes: the organisations at
// the centre. $depth: the maximum number of steps, 0 to 3. $release: the data release. $asOf: the date on which a
// relationship may apply. $kinds: kinds of organisation to return, never empty, in priority order. $limit: the maximum
// number of organisations to return, nearest first. Returns one row. It has the organisations at the centre and the
// returned organisations around them, with their relationships, arrangements and sources. It also has the kinds of the
// organisations that are not returned.
// A relationship may lead to an organisation that is not returned.
// A step is a relationship in either direction, or an arrangement in force with both organisations as parties. Two
// delegates are not related by an arrangement. A superseded arrangement is in force until its earliest possible end.
// Steps pass through organisations of every kind.
UNWIND $codes AS code
MATCH (body:Organisation {code: code})
WHERE present(body)
WITH collect(body) AS middle
CALL (middle) {
  UNWIND CASE WHEN $depth >= 1 THEN middle ELSE [] END AS here
  neighbours(here)
  WITH DISTINCT there
  WHERE NOT there IN middle
  RETURN collect(there) AS near
}
CALL (middle, near) {
  UNWIND CASE WHEN $depth >= 2 THEN near ELSE [] END AS here
  neighbours(here)
  WITH DISTINCT middle, near, there
  WHERE NOT there IN middle AND NOT there IN near
  RETURN collect(there) AS further
}
CALL (middle, near, further) {
  UNWIND CASE WHEN $depth >= 3 THEN further ELSE [] END AS here
  neighbours(here)
  WITH DISTINCT middle, near, further, there
  WHERE NOT there IN middle AND NOT there IN near AND NOT there IN further
  RETURN collect(there) AS furthest
}
CALL (near, further, furthest) {
  UNWIND [{distance: 1, bodies: near}, {distance: 2, bodies: further}, {distance: 3, bodies: furthest}] AS level
  UNWIND level.bodies AS body
  WITH body, level.distance AS distance, [i IN range(0, size($kinds) - 1) WHERE $kinds[i] = body.kind] AS order
  WHERE body.kind IN $kinds
  WITH body
  ORDER BY distance, order, body.name, body.code
  WITH collect(body) AS fitting
  RETURN fitting[..$limit] AS around, [body IN fitting[$limit..] | body.kind] AS leftOut
}
WITH middle, around, leftOut, middle + around AS bodies
CALL (bodies) {
  UNWIND bodies AS here
  MATCH (here)-[link:REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|IN_REGION|IN_CLUSTER|PART_OF|MEMBER_OF|WORKS_IN|WITHIN|SUCCEEDED_BY]->(there:Organisation)
  WHERE mayRelate(link)
  RETURN collect(link) AS links
}
CALL (bodies) {
  UNWIND bodies AS here
  MATCH (here)-[party:PARTY_TO]->(arrangement:Arrangement)
  WHERE held(party) AND mayApply(party) AND mayBeInForce(arrangement)
  RETURN collect(DISTINCT arrangement) AS arrangements, collect(party) AS parties
}
CALL (links, arrangements, parties) {
  UNWIND [fact IN links + arrangements + parties | fact.sources] AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (source:Source {id: id})
  WHERE held(source)
  RETURN collect(source) AS sources
}
RETURN middle, around, leftOut, links, arrangements, parties, sources
