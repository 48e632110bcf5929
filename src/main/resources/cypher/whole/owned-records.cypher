// Every record that belongs to an organisation or a support episode, of a data release. $release: the data release.
// One row per record, with the code or id of its owner.
MATCH (owner:Organisation|SupportEpisode)-[:HAS_SEGMENT|HAS_SUPPORT|HAS_EVENT|HAS_CRITERION|HAS_RATING|HAS_METRIC|HAS_ASSESSMENT]->(node:SegmentAllocation|SupportEpisode|SupportEvent|ExitCriterion|QualityRating|MetricValue|AnnualAssessment)
WHERE held(node)
RETURN elementId(node) AS id, node AS element, coalesce(owner.code, owner.id) AS from, '' AS to
