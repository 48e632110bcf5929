package org.oversightgraph.footprint;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.arrangement.ArrangementGraph;
import org.oversightgraph.arrangement.RecordedArrangement;
import org.oversightgraph.platform.neo4j.GraphReader;
import org.oversightgraph.platform.neo4j.Remembered;
import org.oversightgraph.platform.neo4j.Rows;
import org.oversightgraph.time.Moment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the facts from which oversight is determined. */
@Component
public class OversightGraph {

	/** The maximum number of organisations whose facts on some dates are held. */
	private static final int MOST_ON_DATES = 2000;

	/** The statement for organisations by their codes. A new server plans it sooner. */
	private static final String BY_CODE = "oversight-facts-by-code";

	/** The statement for any selection. It can also return arrangements. */
	private static final String STATEMENT = "oversight-facts";

	private static final Arrangements NO_ARRANGEMENTS = new Arrangements(List.of(), List.of(), false);

	private final GraphReader reader;

	private final OversightSettings settings;

	private final int most;

	private final SharedObjects shared = new SharedObjects();

	private final Remembered<FactsThroughTime, OversightFacts> onDates;

	/** Creates a graph class that uses a reader. */
	@Autowired
	public OversightGraph(GraphReader reader, OversightSettings settings) {
		this(reader, settings, Rows.MOST);
	}

	/**
	 * Creates a graph class that uses a reader.
	 * @param most the maximum number of organisations of one read
	 */
	OversightGraph(GraphReader reader, OversightSettings settings, int most) {
		this.reader = reader;
		this.settings = settings;
		this.most = most;
		this.onDates = reader.remembered(MOST_ON_DATES);
	}

	/**
	 * Returns the facts of several organisations on a date, in one round trip for up to
	 * {@link Rows#MOST} of them.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, OversightFacts> facts(Subjects subjects, Moment moment) {
		return on(moment, throughTime(subjects, moment.release()));
	}

	/**
	 * Passes on the facts of many organisations on a date, in parts that need not all be
	 * in memory at the same time.
	 * @param taker receives facts by code, without unknown codes
	 */
	public void facts(Subjects subjects, Moment moment, Consumer<Map<String, OversightFacts>> taker) {
		if (subjects.areCodesAlone()) {
			taker.accept(facts(subjects, moment));
			return;
		}
		this.reader.selected(rows(moment.release(), true), subjects.parameters(),
				(part) -> taker.accept(on(moment, part)));
	}

	/**
	 * Returns facts of several organisations on a date, in one round trip: at least their
	 * relationships, successions, regions and own segments. Without the cache, the facts
	 * have nothing else and no sources.
	 * @return the facts by code, without unknown codes
	 */
	Map<String, OversightFacts> footprints(Collection<String> codes, Moment moment) {
		return on(moment, this.reader.byKey(rows(moment.release(), this.reader.isCaching()), codes));
	}

	private Map<String, OversightFacts> on(Moment moment, Map<String, FactsThroughTime> facts) {
		Map<String, OversightFacts> found = new LinkedHashMap<>();
		facts.forEach(
				(code, known) -> found.put(code, this.onDates.of(known, moment.asOf(), () -> known.on(moment.asOf()))));
		return found;
	}

	/**
	 * Returns the facts of several organisations for all dates, in one round trip for up
	 * to {@link Rows#MOST} of them.
	 * @return the facts by code, without unknown codes
	 */
	public Map<String, FactsThroughTime> throughTime(Subjects subjects, long release) {
		Rows<FactsThroughTime> rows = rows(release, true);
		return subjects.areCodesAlone() ? this.reader.byKey(rows, subjects.codes())
				: this.reader.selected(rows, subjects.parameters());
	}

	private Rows<FactsThroughTime> rows(long release, boolean whole) {
		Map<String, Object> noSelection = new HashMap<>(Subjects.NONE.parameters());
		noSelection.putAll(NO_ARRANGEMENTS.parameters());
		noSelection.put("most", this.most);
		return new Rows<>(BY_CODE, Subjects.CODES, rowParameters(release, whole), STATEMENT, noSelection,
				(records) -> records.stream()
					.flatMap((row) -> throughTime(row, release).stream())
					.map((facts) -> new Rows.Row<>(facts.code(), facts, facts.weight()))
					.toList(),
				this.most, (records) -> records.getFirst().get("rest").asList(Value::asString));
	}

	/**
	 * Returns a list that follows from facts of a release alone, and is the same each
	 * time.
	 * @param key the key of the list, which includes the release
	 * @param calculate calculates the list
	 */
	@SuppressWarnings("unchecked")
	public <T> List<T> derived(Object key, Supplier<List<T>> calculate) {
		return this.reader.derived(key, List.class, calculate);
	}

	/**
	 * Facts on a date, and arrangements.
	 *
	 * @param facts the facts by code, without unknown codes
	 * @param arrangements the arrangements, with the names of the date
	 */
	public record FactsWithArrangements(Map<String, OversightFacts> facts, List<RecordedArrangement> arrangements) {
	}

	/**
	 * Selects arrangements beside the facts of organisations.
	 *
	 * @param services arrangements that cover one of these services
	 * @param parties arrangements of these organisations
	 * @param commissioners whether to include the arrangements of everyone who
	 * commissions from the organisations
	 */
	public record Arrangements(Collection<String> services, Collection<String> parties, boolean commissioners) {

		private Map<String, Object> parameters() {
			return Map.of("ids", List.of(), "services", List.copyOf(this.services), "parties",
					List.copyOf(this.parties), "commissioners", this.commissioners);
		}

	}

	/**
	 * Returns the facts of several organisations on a date and some arrangements, in one
	 * round trip.
	 */
	public FactsWithArrangements facts(Subjects subjects, Arrangements arrangements, Moment moment) {
		Map<String, Object> parameters = new HashMap<>(subjects.parameters());
		parameters.putAll(rowParameters(moment.release(), true));
		parameters.putAll(arrangements.parameters());
		parameters.put("most", Integer.MAX_VALUE);
		return this.reader.read(STATEMENT, parameters, (row) -> {
			Map<String, OversightFacts> found = new LinkedHashMap<>();
			throughTime(row, moment.release()).forEach((facts) -> found.put(facts.code(), facts.on(moment.asOf())));
			return new FactsWithArrangements(found,
					row.get("arrangements").asList((Value value) -> ArrangementGraph.recorded(value, moment)));
		}).getFirst();
	}

	private Map<String, Object> rowParameters(long release, boolean whole) {
		return Map.of("release", release, "leastFlow", this.settings.leastPatientFlow(), "whole", whole);
	}

	private List<FactsThroughTime> throughTime(MapAccessor row, long release) {
		return new FactsRecord(row, release, this.shared).facts(this.settings.largePatientFlow())
			.stream()
			.map(FactsThroughTime::new)
			.toList();
	}

}
