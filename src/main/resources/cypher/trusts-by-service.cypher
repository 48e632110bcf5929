// Codes of the trusts from which an ICB commissions, or ever commissioned, some services. $services: the services.
// $release: the data release.
UNWIND $services AS service
MATCH (icb:Organisation {kind: 'ICB'})
WHERE icb.code > '' AND present(icb)
MATCH (icb)-[commissions:COMMISSIONS {service: service}]->(trust:Trust)
WHERE held(commissions)
RETURN DISTINCT trust.code AS code
ORDER BY code
