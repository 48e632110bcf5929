// Every source, organisation and arrangement of a data release. $release: the data release. One row per record.
MATCH (node:Source|Organisation|Arrangement)
WHERE present(node)
RETURN elementId(node) AS id, node AS element, '' AS from, '' AS to
