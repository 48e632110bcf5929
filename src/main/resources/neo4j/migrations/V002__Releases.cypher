// Releases are kept side by side, so that only bodies are one node for life. What stands in the graph is loaded anew.
MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '__') CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS;
DROP CONSTRAINT arrangement_id IF EXISTS;
DROP CONSTRAINT segment_allocation_key IF EXISTS;
DROP CONSTRAINT support_episode_id IF EXISTS;
DROP CONSTRAINT source_id IF EXISTS;
CREATE CONSTRAINT release_number IF NOT EXISTS FOR (n:Release) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT import_lock_id IF NOT EXISTS FOR (n:ImportLock) REQUIRE n.id IS UNIQUE;
CREATE INDEX arrangement_id IF NOT EXISTS FOR (n:Arrangement) ON (n.id);
CREATE INDEX support_episode_id IF NOT EXISTS FOR (n:SupportEpisode) ON (n.id);
CREATE INDEX source_id IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE CONSTRAINT change_place IF NOT EXISTS FOR (n:Change) REQUIRE (n.release, n.sequence) IS UNIQUE;
