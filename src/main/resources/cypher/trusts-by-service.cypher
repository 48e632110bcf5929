// The codes of the trusts from which an ICB commissions, or ever commissioned, one of some services. $services.
UNWIND $services AS service
MATCH (icb:Organisation {kind: 'ICB'})
WHERE icb.code > ''
MATCH (icb)-[:COMMISSIONS {service: service}]->(trust:Trust)
RETURN DISTINCT trust.code AS code
ORDER BY code
