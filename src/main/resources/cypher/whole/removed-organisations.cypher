// Every organisation that was removed in or before a data release. $release: the data release. One row per organisation.
MATCH (node:Organisation)
WHERE node.removedIn <= $release
RETURN elementId(node) AS id, node AS element, '' AS from, '' AS to
