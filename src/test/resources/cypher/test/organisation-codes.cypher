MATCH (o:Organisation) RETURN o.code AS code ORDER BY code
