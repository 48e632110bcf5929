// Every relationship of a data release. $release: the data release. One row per relationship, with the codes or ids of
// its ends.
MATCH (start:Organisation)-[link:SUCCEEDED_BY|IN_REGION|IN_CLUSTER|REGISTERED_IN|PARTNER_IN|SERVES|COMMISSIONS|PART_OF|MEMBER_OF|WORKS_IN|WITHIN|PARTY_TO]->(end:Organisation|Arrangement)
WHERE held(link)
RETURN elementId(link) AS id, link AS element, start.code AS from, coalesce(end.code, end.id) AS to
