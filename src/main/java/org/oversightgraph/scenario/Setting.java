package org.oversightgraph.scenario;

import java.util.List;
import java.util.Map;

import org.oversightgraph.arrangement.Arrangement;
import org.oversightgraph.finding.Recorded;
import org.oversightgraph.footprint.OversightFacts;

/**
 * The recorded facts of a date, to which changes are applied.
 *
 * @param facts the facts of every trust, ICB, place and collaborative, by code
 * @param clusters the clusters of ICBs
 * @param arrangements all arrangements of any status, with all parties
 * @param recorded the kinds of records in the dataset
 */
record Setting(Map<String, OversightFacts> facts, List<Cluster> clusters, List<Arrangement> arrangements,
		Recorded recorded) {
}
