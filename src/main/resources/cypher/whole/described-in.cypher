// Every organisation of an earlier release that a data release describes anew. $number: the data release. One row per
// organisation, with its earlier descriptions.
MATCH (node:Organisation)
WHERE node.describedIn = $number AND node.addedIn < $number
RETURN node.code AS code, node.earlier AS earlier
