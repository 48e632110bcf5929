// Keys of the nodes, the indexes behind filters, and the full-text index behind search. See src/docs/graph-model.md.
CREATE CONSTRAINT organisation_code IF NOT EXISTS FOR (n:Organisation) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT arrangement_id IF NOT EXISTS FOR (n:Arrangement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT segment_allocation_key IF NOT EXISTS FOR (n:SegmentAllocation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT support_episode_id IF NOT EXISTS FOR (n:SupportEpisode) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE INDEX organisation_kind IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.code);
CREATE INDEX national_body_role IF NOT EXISTS FOR (n:NationalBody) ON (n.role);
CREATE INDEX segment_allocation_segment IF NOT EXISTS FOR (n:SegmentAllocation) ON (n.segment);
CREATE FULLTEXT INDEX organisation_names IF NOT EXISTS FOR (n:Organisation) ON EACH [n.name, n.otherNames, n.code] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
