package org.oversightgraph.bench.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.bench.serving.Cell.Method;
import org.oversightgraph.bench.serving.Servers.Server;

/**
 * The results at one scale.
 *
 * @param facts what the start has shown
 * @param payload the answers of the same size
 * @param agreement sentences about compared answers
 * @param figures figures of each cell
 * @param memory resident memory after the last round, in MB
 * @param profiles tables of processor time; empty without profiles
 */
record Scale(Servers.Facts facts, Payload payload, List<String> agreement, Map<Cell.Key, Figures> figures,
		Map<Server, Long> memory, List<String> profiles) {

	Scale(Servers.Facts facts, Payload payload, List<String> agreement) {
		this(facts, payload, agreement, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
	}

	/** Returns the answers a second. Not a number if the cell is not measured. */
	double rate(String question, Method method) {
		Figures cell = this.figures.get(new Cell.Key(question, method));
		return (cell != null) ? cell.median(Figures.Round::rate) : Double.NaN;
	}

	/** Returns the latency of one client, in milliseconds. */
	double alone(String question, Method method) {
		Figures cell = this.figures.get(new Cell.Key(question, method));
		return (cell != null) ? cell.median(Figures.Round::alone) : Double.NaN;
	}

}
