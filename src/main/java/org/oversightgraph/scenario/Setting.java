package org.oversightgraph.scenario;

import java.util.List;
import java.util.Map;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.finding.Recorded;
import org.oversightgraph.footprint.OversightFacts;

/**
 * What is recorded of a date, over which changes are made.
 *
 * @param facts the facts of every trust, ICB, place and collaborative, by code
 * @param clusters the clusters of ICBs
 * @param arrangements every arrangement, whatever its status, with all its parties
 * @param recorded what the dataset records at all
 */
record Setting(Map<String, OversightFacts> facts, List<Cluster> clusters, List<Arrangement> arrangements,
		Recorded recorded) {
}
