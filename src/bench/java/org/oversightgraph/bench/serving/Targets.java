package org.oversightgraph.bench.serving;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.oversightgraph.bench.serving.Cell.Method;
import org.oversightgraph.bench.serving.Servers.Server;

/** The table of ratios and times with their targets. */
final class Targets {

	private static final DecimalFormat ROUND = new DecimalFormat("#.#", DecimalFormatSymbols.getInstance(Locale.ROOT));

	private final List<String> rows = new ArrayList<>();

	private Targets() {
	}

	/**
	 * Returns the rows of the table, in Markdown. Figures that were not measured have
	 * none.
	 */
	static List<String> rows(List<Scale> scales) {
		Targets targets = new Targets();
		Scale first = scales.getFirst();
		targets.ratios(first);
		for (Scale scale : scales.subList(1, scales.size())) {
			targets.growth(first, scale);
		}
		scales.forEach(targets::starts);
		return targets.rows;
	}

	private void ratios(Scale one) {
		atLeast("hot, same request, position / file of this size",
				one.rate(Cells.POSITION, Method.SAME) / one.rate(Cells.POSITION, Method.FILE), 0.7);
		atLeast("hot, new request, position / own GraphQL of this size",
				one.rate(Cells.POSITION, Method.NEW) / one.rate(Cells.POSITION, Method.PAYLOAD), 0.6);
		peer(one, "one trust / peer", Cells.TRUST, 6, 1.5);
		peer(one, "50 trusts / peer", Cells.TRUSTS, 6, 1.2);
		atMost("200 codes / one code, hot, new request (time)",
				one.rate(Cells.CODE, Method.NEW) / one.rate(Cells.CODES, Method.NEW), 12, "");
		// With several clients, single codes are joined to reads of many.
		atMost("200 codes / one code, caches off, one client (time)",
				one.alone(Cells.CODES, Method.OFF) / one.alone(Cells.CODE, Method.OFF), 15, "");
		atMost("findings, hot, new request, one client", one.alone(Cells.FINDINGS, Method.NEW), 10, " ms");
		atMost("findings, caches off, one client", one.alone(Cells.FINDINGS, Method.OFF), 100, " ms");
	}

	private void peer(Scale one, String name, String question, double hot, double off) {
		double peer = one.rate(question, Method.PEER);
		atLeast(name + ", hot, new request", one.rate(question, Method.NEW) / peer, hot);
		atLeast(name + ", caches off", one.rate(question, Method.OFF) / peer, off);
	}

	private void growth(Scale one, Scale many) {
		int copies = many.facts().copies();
		atMost("position, caches off, × %d / × %d (time)".formatted(copies, one.facts().copies()),
				one.rate(Cells.POSITION, Method.OFF) / many.rate(Cells.POSITION, Method.OFF), 1.1, "");
		atMost("findings over all organisations, caches off, × %d".formatted(copies),
				many.alone(Cells.FINDINGS, Method.OFF) / 1000, 5, " s");
	}

	private void starts(Scale scale) {
		int copies = scale.facts().copies();
		atMost("start on existing data to the first right answer, separate Neo4j, × %d".formatted(copies),
				scale.facts().again(), 7, " s");
		if (copies == 1) {
			atMost("first start with the import, separate Neo4j, × 1", scale.facts().first(), 15, " s");
		}
		Map<Server, Long> memory = scale.memory();
		Long hot = memory.get(Server.HOT);
		atMost("resident memory of the product, hot, × %d".formatted(copies), (hot != null) ? hot : Double.NaN,
				(copies == 1) ? 400 : 1000, " MB");
	}

	private void atLeast(String name, double figure, double target) {
		row(name, figure, "≥ ", target, "", figure >= target);
	}

	private void atMost(String name, double figure, double target, String unit) {
		row(name, figure, "≤ ", target, unit, figure <= target);
	}

	private void row(String name, double figure, String sign, double target, String unit, boolean met) {
		if (!Double.isNaN(figure)) {
			this.rows.add(String.format(Locale.ROOT, "| %s | %.3g%s | %s%s%s | %s |", name, figure, unit, sign,
					ROUND.format(target), unit, met ? "yes" : "no"));
		}
	}

}
